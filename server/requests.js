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
    'x-linli-address': forwarded || req.socket.remoteAddress || 'unknown',
    'content-security-policy': `script-src 'nonce-${nonce}'`,
  };
}
