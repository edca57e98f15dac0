/**
 * Forms of visitors that are taken without rendering their page (`lib/posted-forms.ts`), for a fraction of its cost.
 */

/** @typedef {import('@/lib/posted-forms').Taken} Taken */
/** @typedef {(posted: import('@/lib/posted-forms').Posted) => Promise<Taken>} Take */

const held = /** @type {Record<symbol, Map<string, Take> | undefined>} */ (/** @type {unknown} */ (globalThis));
const key = Symbol.for('linli.posted-forms');

/** Bytes: a post with a picture is more, and is better refused once than twice. */
const smallestPicture = 16 * 1024;

/**
 * Who takes a form that was posted by a page without scripts; undefined for every other post.
 * @param {string} path without language
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Buffer} body
 */
export function takerOf(path, headers, body) {
  const isForm = headers['next-action'] === undefined && /^multipart\/form-data/.test(headers['content-type'] ?? '');
  if (!isForm || body.length > smallestPicture) return undefined;
  return [...(held[key] ?? [])].find(([pattern]) => new RegExp(pattern).test(path))?.[1];
}

/**
 * The fields of a form; null when they cannot be read.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Buffer} body
 */
export async function fieldsOf(headers, body) {
  const type = String(headers['content-type']);
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => null);
}
