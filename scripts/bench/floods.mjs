import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sessionCookieOfStaff } from './portal.mjs';

// What could take the readers' share; each runs in a process of its own, so that it competes only for the server.
const kinds = {
  'forged cookies': { headers: { cookie: 'next-auth.session-token=forged.forged.forged' } },
  'new query strings': { query: '?x=[<id>]' },
  'new cursors': { query: '?before=1[<id>]_x' },
  'signed-in requests': { signedIn: true },
};

/** Starts a flood; what it returns ends the flood and tells how many requests a second it sent. */
export function floods(url) {
  const start = async ({ headers = {}, query = '', signedIn = false }) => {
    const cookie = signedIn ? { cookie: sessionCookieOfStaff() } : {};
    const plan = { url: `${url}/announcements${query}`, headers: { ...headers, ...cookie } };
    const child = spawn(process.execPath, ['scripts/bench/flood.mjs', JSON.stringify(plan)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return async () => {
      child.stdin.end();
      await once(child, 'exit');
      return Number(said);
    };
  };
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, () => start(kind)]));
}
