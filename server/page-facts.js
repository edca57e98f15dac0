/**
 * What a page says of itself while it is rendered: may it be shared, is it missing or refused, is it for reading only, does it use
 * the camera. The front runs each render inside this storage; pages see it through `lib/page-facts.ts`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** @typedef {{ shared: boolean, until: number | null, status: 404 | 403 | null, reading: boolean, camera: boolean }} PageFacts */

const key = Symbol.for('linli.page');
const held = /** @type {Record<symbol, AsyncLocalStorage<PageFacts>>} */ (/** @type {unknown} */ (globalThis));
held[key] ??= new AsyncLocalStorage();

/** @type {AsyncLocalStorage<PageFacts>} */
const storage = /** @type {any} */ (held[key]);

/**
 * @template T
 * @param {() => Promise<T>} render
 * @returns {Promise<{ result: T, facts: PageFacts }>}
 */
export async function withPageFacts(render) {
  /** @type {PageFacts} */
  const facts = { shared: false, until: null, status: null, reading: false, camera: false };
  return { result: await storage.run(facts, render), facts };
}
