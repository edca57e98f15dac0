/**
 * What of a request is believed. Everything that could steer Next from outside is dropped; what the pages need (language,
 * nonce, address) is put in by the front alone.
 */
import { settings } from './settings.js';

/** @typedef {import('node:http').IncomingMessage} Request */

/** @param {string | undefined} header */
export function cookies(header) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0)).trim();
    if (name) found[name] = part.slice(at + 1).trim();
  }
  return found;
}

/**
 * Whether a form post comes from a page of ours. A browser says so itself; a program that says nothing carries no
 * cookies that somebody else put there.
 * @param {Request} req
 */
export function comesFromHere(req) {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host || origin === settings.origin;
  } catch {
    return false;
  }
}

/** A picture of 10 MB and the form around it; whoever is signed in may send several files at once, as Next is told. */
const largestPost = 12 * 1024 * 1024;
const largestSignedInPost = 50 * 1024 * 1024;
const slowestPost = 30_000;
const slowestSignedInPost = 180_000;

/**
 * The body of a post, read before it takes anybody's place: null when it is too large or does not arrive in time.
 * @param {Request} req
 * @param {boolean} signedIn
 * @returns {Promise<Buffer | null>}
 */
export async function readBody(req, signedIn) {
  const most = signedIn ? largestSignedInPost : largestPost;
  if (Number(req.headers['content-length'] ?? 0) > most) return null;
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  const deadline = setTimeout(() => req.destroy(), signedIn ? slowestSignedInPost : slowestPost);
  try {
    for await (const chunk of req) {
      size += chunk.length;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  } finally {
    clearTimeout(deadline);
  }
}

const passed = new Set([
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'cookie',
  'host',
  'origin',
  'next-action',
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-url',
  'user-agent',
  'transfer-encoding',
  'if-none-match',
  'range',
]);

/**
 * The headers of a real request that reach the pages.
 * @param {Request} req
 * @param {{ locale: string, path: string, nonce: string }} facts
 */
export function trustedHeaders(req, { locale, path, nonce }) {
  /** @type {import('node:http').IncomingHttpHeaders} */
  const headers = {};
  for (const [name, value] of Object.entries(req.headers)) if (passed.has(name)) headers[name] = value;
  return { ...headers, ...frontHeaders(req, locale, path, nonce) };
}

/**
 * The headers of the one request that stands for all visitors of a page: nothing of the person who happened to ask.
 * @param {Request} req
 * @param {{ locale: string, path: string, nonce: string, view: string }} facts
 */
export function visitorHeaders(req, { locale, path, nonce, view }) {
  const { 'x-linli-address': _, ...front } = frontHeaders(req, locale, path, nonce);
  return {
    ...front,
    host: new URL(settings.origin).host,
    accept: 'text/html',
    ...(view === 'elder' ? { cookie: 'linli-view=elder' } : {}),
  };
}

/**
 * An address as limits count it: of IPv6 the first half, since a household has all of the second.
 * @param {string} address
 */
export function householdOf(address) {
  if (!address.includes(':') || address.includes('.')) return address;
  const [start = '', end] = address.split('::');
  const [first, last] = [start, end ?? ''].map((part) => (part ? part.split(':') : []));
  const zeros = end === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array(Math.max(0, zeros)).fill('0'), ...(last ?? [])].slice(0, 4).join(':');
}

/** @param {Request} req @param {string} locale @param {string} path @param {string} nonce */
function frontHeaders(req, locale, path, nonce) {
  const forwarded = settings.trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return {
    'x-linli-locale': locale,
    'x-linli-path': encodeURI(path),
    'x-linli-address': householdOf(forwarded || req.socket.remoteAddress || 'unknown'),
    'content-security-policy': `script-src 'nonce-${nonce}'`,
  };
}
