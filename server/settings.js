import { availableParallelism } from 'node:os';

/** What the front reads from the environment. `lib/env.ts` reads the same names for the pages. */
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const dev = process.argv.includes('--dev');

export const settings = {
  dev,
  host,
  port,
  /** The address people use; behind TLS it is `https://…`. */
  origin: (process.env.LINLI_ORIGIN ?? `http://${host}:${port}`).replace(/\/$/, ''),
  /** `LINLI_SHARE=off` renders everything fresh, for measuring. */
  share: process.env.LINLI_SHARE !== 'off',
  /** Behind a proxy of our own, the client's address is in X-Forwarded-For. */
  trustProxy: process.env.LINLI_PROXY === 'trusted',
  /** Processes that render visitors' pages beside this one: one for each further core. */
  renderers: dev ? 0 : Number(process.env.LINLI_RENDERERS ?? Math.min(3, availableParallelism() - 1)),
  dataFolder: process.env.LINLI_DATA ?? 'data',
  distFolder: process.env.LINLI_DIST ?? '.next',
};
process.env.LINLI_ORIGIN = settings.origin;
process.env.NEXTAUTH_URL = settings.origin;
