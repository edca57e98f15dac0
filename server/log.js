import pino from 'pino';

/**
 * Structured logs: what happened, never to whom. No addresses, query strings, names or tokens go in.
 */
export const log = pino(
  { level: process.env.LINLI_LOG ?? 'info', base: undefined },
  pino.destination({ dest: 2, sync: false }),
);

/**
 * A path that is safe to log: the tokens of one-time links and receipts are cut out.
 * @param {string} path
 */
export function loggable(path) {
  return path
    .replace(/\/(link|first-run|nominations\/mine\/[a-z]+|events\/mine|events\/[^/]+\/ticket)\/[^/]+/, '/$1/…')
    .slice(0, 200);
}
