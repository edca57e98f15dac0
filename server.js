/**
 * Serves Linli: Next.js behind the front (server/front.js). Started by scripts/start.mjs, which made the secrets, the
 * build and the database; `--dev` serves the working tree with reloading.
 */
import { createServer } from 'node:http';
import { createFront } from './server/front.js';
import { log } from './server/log.js';
import { settings } from './server/settings.js';

const { dev, host, port, origin } = settings;
// @ts-expect-error NODE_ENV is read-only in Next's types, and must be right before Next is loaded.
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

const { default: next } = await import('next');
const app = next({ dev, hostname: host, port });
await app.prepare();

const front = createFront(app.getRequestHandler());
const server = createServer({ keepAliveTimeout: 65_000 }, front.handle);
if (dev) server.on('upgrade', app.getUpgradeHandler());
server.on('error', (error) => {
  console.error(`The server cannot listen on ${host}:${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, host, () => console.log(`Linli is at ${origin}/`));

let stopping = false;
/** Answers what is under way, takes nothing new, and ends. */
function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
  setTimeout(() => process.exit(0), 8_000).unref();
  server.close(async () => {
    await front.close();
    await app.close().catch((error) => log.warn({ error: String(error) }, 'Next did not close'));
    process.exit(0);
  });
  server.closeIdleConnections();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
