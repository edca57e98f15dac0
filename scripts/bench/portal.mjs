import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const ports = { shared: 3801, fresh: 3802 };
const started = [];
// Also when the measuring fails, nothing is left behind.
process.on('exit', () => {
  for (const server of started) server.kill();
});

function typescript(...args) {
  return execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...args])
    .toString()
    .trim();
}

/** Writes the 1,000 announcements; returns the pages that are measured, with the title that stands on each. */
export const fill = () => JSON.parse(typescript('scripts/bench/content.ts', 'fill'));

/** Publishes one text from a process of its own. */
export const publish = (title) => void typescript('scripts/bench/content.ts', 'publish', title);

/** A cookie of somebody who is signed in. */
export const sessionCookieOfStaff = () => typescript('scripts/bench/content.ts', 'session');

/** One server that shares pages and one that renders everything fresh, on the same database; or one of them. */
export async function startServers(kinds = ['shared', 'fresh']) {
  for (const [kind, port] of Object.entries(ports).filter(([kind]) => kinds.includes(kind))) {
    const share = kind === 'shared' ? 'on' : 'off';
    const environment = { ...process.env, PORT: String(port), LINLI_SHARE: share, LINLI_LOG: 'error' };
    const server = spawn(process.execPath, ['server.js'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    started.push(server);
    await ready(`http://127.0.0.1:${port}/readyz`);
  }
  return { shared: `http://127.0.0.1:${ports.shared}`, fresh: `http://127.0.0.1:${ports.fresh}` };
}

export async function stopServers() {
  for (const server of started) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function ready(url) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer.`);
}
