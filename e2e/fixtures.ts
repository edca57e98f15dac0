/**
 * What the browser tests stand on: a server of one's own for each worker, with the demonstration in it, and people who
 * are signed in by a session cookie. Tests make what they need with `lib/testing/factories.ts` and never rely on each other.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '@/db/schema/accounts.values';
import type { Resident, Staff } from '@/lib/viewer';
import { demonstrationFolder, testSecrets } from './demonstration-folder';

export { expect };

export type Site = { url: string; data: string };

export type SignIn = (
  role: Role,
  options?: { communityId?: string | null; context?: BrowserContext; name?: string },
) => Promise<Staff | Resident>;

type Fixtures = {
  /** Signs the browser context of the test in as a new person of a role; returns who it is. */
  signIn: SignIn;
  /** Fails the test when a page writes an error to its console. */
  quietConsole: undefined;
};

export const test = base.extend<Fixtures, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'linli-e2e-'));
      cpSync(await demonstrationFolder(), data, { recursive: true });
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      Object.assign(process.env, testSecrets, { LINLI_DATA: data, LINLI_ORIGIN: url });
      const server = await startServer(port, { LINLI_PROXY: 'trusted' });
      await use({ url, data });
      await stopServer(server);
      const { closeDatabase } = await import('@/db/client');
      await closeDatabase();
      rmSync(data, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  // A test is a household of its own: what the server counts of one leaves the others their turn.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  extraHTTPHeaders: async ({}, use) => {
    const [, one, two] = crypto.randomUUID().split('-');
    await use({ 'x-forwarded-for': `2001:db8:${one}:${two}::1` });
  },

  signIn: async ({ context, site }, use) => {
    await use(async (role, { communityId = null, context: other, name } = {}) => {
      const { makeAccount } = await import('@/lib/testing/factories');
      const { encodeSession, sessionCookie } = await import('@/server/session.js');
      const viewer = await makeAccount(role, communityId, name);
      const value = await encodeSession({ accountId: viewer.id, sessionVersion: 1 });
      await (other ?? context).addCookies([
        { name: sessionCookie, value, url: site.url, httpOnly: true, sameSite: 'Lax' },
      ]);
      return viewer;
    });
  },

  quietConsole: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const listen = (page: Page) => {
        page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
        page.on('pageerror', (error) => errors.push(error.message));
      };
      context.on('page', listen);
      await use(undefined);
      // A refused or missing page is reported by the browser itself.
      expect(errors.filter((text) => !/the server responded with a status of 4\d\d/.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Ends a server and waits until it has ended. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** Presses what sends a form, and waits for its answer: what the page says may still be of the form before. */
export async function send(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
}

/** The rich-text editor of a name, once it has taken the place of its text area. */
export const editorOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true }).and(page.locator('[contenteditable]'));

/** Starts a server for the database in `process.env.LINLI_DATA` and waits until it answers. */
export async function startServer(port: number, more: Record<string, string> = {}): Promise<ChildProcess> {
  if (!existsSync(join(process.env.LINLI_DIST ?? '.next', 'BUILD_ID')))
    throw new Error('There is no build: run `npm test` or `npx next build` first.');
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const server = spawn(process.execPath, ['server.js'], {
    env: { ...environment, NODE_ENV: 'production', PORT: String(port), LINLI_LOG: 'warn', ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const deadline = Date.now() + 60_000;
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return server;
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('The server did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
