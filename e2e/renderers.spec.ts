import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, freePort, startServer, stopServer } from './fixtures';

const test = base.extend<{ alone: { server: ChildProcess; url: string } }>({
  // A server beside the one of the worker, on its database: it renders everything fresh in two processes.
  alone: async ({ site }, use) => {
    const port = await freePort();
    const server = await startServer(port, { LINLI_SHARE: 'off', LINLI_RENDERERS: '1', LINLI_ORIGIN: site.url });
    await use({ server, url: `http://127.0.0.1:${port}` });
    await stopServer(server);
  },
});

test('A renderer that is killed under load costs no answer, and another takes its place', async ({
  alone,
  request,
}) => {
  const begun = await rendererOf(alone.server);
  const answers = Array.from({ length: 60 }, async (_, n) => {
    if (n === 20) process.kill(begun, 'SIGKILL');
    const answer = await request.get(`${alone.url}/announcements`);
    return [answer.status(), (await answer.text()).includes('</html>')];
  });
  for (const answer of await Promise.all(answers)) expect(answer).toEqual([200, true]);
  await expect.poll(() => rendererOf(alone.server)).not.toBe(begun);
});

test('Renderers end with their server, however it ends', async ({ alone }) => {
  const renderer = await rendererOf(alone.server);
  expect(isAlive(renderer), 'it was there before').toBe(true);
  alone.server.kill('SIGKILL');
  await expect.poll(() => isAlive(renderer)).toBe(false);
});

/** The renderer of a server, once it is there. */
async function rendererOf({ pid }: ChildProcess): Promise<number> {
  let found = Number.NaN;
  await expect
    .poll(() => {
      found = childrenOf(pid ?? 0)[0] ?? Number.NaN;
      return Number.isInteger(found);
    })
    .toBe(true);
  return found;
}

/** The processes that a process began and that still run: a small Linux has no `ps`, macOS no `/proc`. */
function childrenOf(pid: number): number[] {
  const rows = existsSync('/proc/self/stat')
    ? readdirSync('/proc').flatMap((own) => (/^\d+$/.test(own) ? [rowOf(own)] : []))
    : execFileSync('ps', ['-A', '-o', 'pid=,stat=,ppid=']).toString().trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, state, parent]) => Number(parent) === pid && !state?.startsWith('Z'))
    .map(([own]) => Number(own));
}

function rowOf(pid: string): string {
  try {
    const [, state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (.) (\d+)/);
    return `${pid} ${state} ${parent}`;
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
