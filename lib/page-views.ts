import 'server-only';

/** Keeps what the front counted since an instant, by path without language and query. */
export type KeepPageViews = (counts: ReadonlyMap<string, number>, since: Date) => Promise<void>;

/**
 * Says who keeps the counts of the front (`server/page-views.js`), which knows no database: once a minute and when the
 * server stops it hands them over. Called once, when the server starts.
 */
export function keepPageViews(keep: KeepPageViews): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('linli.page-views')] = keep;
}
