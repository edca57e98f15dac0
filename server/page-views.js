/**
 * Counts how often public pages are read: in memory, by path alone, without cookies and addresses. Once a minute the
 * counts go to whoever asked for them through `lib/page-views.ts`, and are forgotten here.
 */
import { log } from './log.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {(counts: ReadonlyMap<string, number>, since: Date) => Promise<void>} Keep */

const key = Symbol.for('linli.page-views');
const minute = 60_000;

// What calls itself a program. A person's browser has a name, so what has none is none.
const program =
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|scrap|preview|monitor|lighthouse|headless|curl|wget|python|java\/|okhttp|axios|node|go-http|libwww|httpclient|feed|rss/i;

/**
 * Whether somebody sees the page that is asked for: no program, and no browser that only fetches ahead. When such a page
 * is shown after all, `public/reading.js` says so by a HEAD with a header of its own.
 * @param {Request} req
 */
export function isView({ method, headers }) {
  if (method === 'HEAD' ? headers['x-linli-shown'] === undefined : method !== 'GET') return false;
  const purpose = headers['sec-purpose'] ?? headers.purpose;
  if (purpose !== undefined && String(purpose).startsWith('prefetch')) return false;
  const agent = headers['user-agent'];
  return agent ? !program.test(agent) : false;
}

/**
 * @param {{ most?: number }} [limits] how many paths are counted at a time; others wait for the next minute
 */
export function pageViews({ most = 20_000 } = {}) {
  /** @type {Map<string, number>} */
  let counts = new Map();
  let since = Date.now();
  /** @type {NodeJS.Timeout} */
  let timer;

  /** @param {string} path @param {number} views */
  function add(path, views) {
    const before = counts.get(path);
    if (before !== undefined || counts.size < most) counts.set(path, (before ?? 0) + views);
  }

  async function flush() {
    const keep = /** @type {Record<symbol, Keep | undefined>} */ (/** @type {unknown} */ (globalThis))[key];
    const [taken, from] = [counts, new Date(since)];
    since = Date.now();
    if (!keep || taken.size === 0) return;
    counts = new Map();
    try {
      await keep(taken, from);
    } catch (error) {
      // Counted again with the next minute.
      for (const [path, views] of taken) add(path, views);
      log.warn({ error: String(error) }, 'page views were not kept');
    }
  }

  // On whole minutes, so that no count of a day stands in the next one.
  function wait() {
    timer = setTimeout(() => flush().then(wait), minute - (Date.now() % minute));
    timer.unref();
  }
  wait();

  return {
    /** @param {Request} req @param {string | null | undefined} path the path to count for, or null for none */
    count(req, path) {
      if (path && isView(req)) add(path, 1);
    },
    flush,
    /** Hands over what was counted, and ends. */
    async close() {
      clearTimeout(timer);
      await flush();
    },
  };
}
