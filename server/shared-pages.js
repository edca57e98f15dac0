/**
 * The pages that all visitors share. A kept page is valid while the public version is the one that was read before it
 * was rendered, and until its own time; the least recently used ones go when the byte limit is reached.
 */
import { createHash } from 'node:crypto';
import { compress } from './compression.js';

/** @typedef {import('./compression.js').Encoding} Encoding */
/** @typedef {{ headers: (string | number)[], etag: string, body: Buffer }} Variant */
/** @typedef {{ version: number, validUntil: number, status: number, base: Record<string, string>, etag: string, body: Buffer, variants: Map<Encoding, Promise<Variant>>, ready: Map<Encoding, Variant>, bytes: number, countedAs: string | null }} KeptPage */

const longest = 5 * 60_000;

/** @param {{ maxBytes: number }} limits */
export function sharedPages({ maxBytes }) {
  /** @type {Map<string, KeptPage>} */
  const pages = new Map();
  let bytes = 0;

  /** @param {string} key */
  function remove(key) {
    bytes -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  }

  return {
    /** @param {string} key */
    has: (key) => pages.has(key),
    bytes: () => bytes,

    /**
     * @param {string} key
     * @param {number} version
     * @param {number} now
     */
    get(key, version, now) {
      const page = pages.get(key);
      if (!page || page.version !== version || page.validUntil <= now) return undefined;
      return page;
    },

    /**
     * @param {string} key
     * @param {{ version: number, until: number | null, status: number, headers: Record<string, string>, body: Buffer, countedAs?: string | null }} page
     * @param {number} now
     */
    keep(key, { version, until, status, headers, body, countedAs = null }, now) {
      remove(key);
      const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
      const validUntil = Math.min(until ?? Number.POSITIVE_INFINITY, now + longest);
      // Compressed forms come later; they are counted in advance as half of the plain one.
      const size = Math.ceil(body.length * 1.5) + 2_000;
      /** @type {KeptPage} */
      const kept = {
        version,
        validUntil,
        status,
        base: headers,
        etag,
        body,
        variants: new Map(),
        ready: new Map(),
        bytes: size,
        countedAs,
      };
      pages.set(key, kept);
      bytes += size;
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes || oldest === key) break;
        remove(oldest);
      }
      return kept;
    },

    /**
     * Marks a page as used, so that others leave before it.
     * @param {string} key
     * @param {KeptPage} page
     */
    touch(key, page) {
      pages.delete(key);
      pages.set(key, page);
    },
  };
}

/**
 * The page in one encoding, compressed once however many ask.
 * @param {KeptPage} page
 * @param {Encoding} encoding
 * @returns {Promise<Variant>}
 */
export function variantOf(page, encoding) {
  let variant = page.variants.get(encoding);
  if (!variant) {
    variant = makeVariant(page, encoding);
    page.variants.set(encoding, variant);
    variant.then((made) => page.ready.set(encoding, made));
  }
  return variant;
}

/**
 * @param {KeptPage} page
 * @param {Encoding} encoding
 * @returns {Promise<Variant>}
 */
async function makeVariant(page, encoding) {
  const body = await compress(page.body, encoding, true);
  const etag = `"${page.etag}-${encoding}"`;
  /** @type {(string | number)[]} */
  const headers = [];
  const all = { ...page.base, ETag: etag, ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }) };
  for (const [name, value] of Object.entries(all)) headers.push(name, value);
  return { headers, etag, body };
}
