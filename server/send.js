/** How answers leave the front: kept pages, fresh ones, redirects and refusals, with the headers that all of them bear. */
import { acceptedEncoding, compress } from './compression.js';
import { errorPage } from './error-pages.js';
import { readingPolicy } from './policy.js';
import { variantOf } from './shared-pages.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./shared-pages.js').KeptPage} KeptPage */
/** @typedef {{ status: number, headers: Record<string, string | string[] | number>, body: Buffer, page: { shared: boolean, until: number | null, isPublic: boolean } | null, countedAs?: string | null }} Answer */

/** @param {'()' | '(self)'} camera */
const permissions = (camera) => `camera=${camera}, microphone=(), geolocation=(), payment=()`;

export const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': permissions('()'),
  'cross-origin-opener-policy': 'same-origin',
};

/** For the one kind of page that reads codes with the camera. */
export const cameraHeaders = { 'permissions-policy': permissions('(self)') };

/** @param {number} status @returns {Answer} */
export function errorAnswer(status) {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': readingPolicy,
      ...fixedHeaders,
    },
    body: errorPage(status),
    page: null,
  };
}

/** After a form that was taken. @param {string} location @returns {Answer} */
export function seeOther(location) {
  const headers = { ...fixedHeaders, 'cache-control': 'private, no-store', location };
  return { status: 303, headers, body: Buffer.alloc(0), page: null };
}

/** @param {Request} req @param {Response} res @param {number} status */
export function sendError(req, res, status) {
  if (res.headersSent) return void res.destroy();
  const { headers, body } = errorAnswer(status);
  res.writeHead(status, {
    ...headers,
    'Content-Length': body.length,
    ...(status === 503 ? { 'Retry-After': '3' } : {}),
    ...(status === 405 ? { Allow: 'GET, HEAD, POST' } : {}),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** @param {Request} req @param {Response} res @param {string} text */
export function sendText(req, res, text) {
  res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...fixedHeaders });
  res.end(req.method === 'HEAD' ? undefined : text);
}

/** @param {Response} res @param {string} address */
export function sendRedirect(res, address) {
  res.writeHead(308, { Location: address, 'Cache-Control': 'public, max-age=3600', ...fixedHeaders });
  res.end();
}

/** @param {Request} req @param {Response} res @param {KeptPage} page */
export async function sendKept(req, res, page) {
  sendVariant(req, res, page.status, await variantOf(page, acceptedEncoding(req.headers['accept-encoding'])));
}

/** @param {Request} req @param {Response} res @param {number} status @param {import('./shared-pages.js').Variant} variant */
export function sendVariant(req, res, status, variant) {
  if (req.headers['if-none-match'] === variant.etag && status === 200) {
    res.writeHead(304, { ETag: variant.etag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding, Cookie' });
    res.end();
    return;
  }
  res.writeHead(status, [...variant.headers, 'Content-Length', variant.body.length]);
  res.end(req.method === 'HEAD' ? undefined : variant.body);
}

/** @param {Request} req @param {Response} res @param {Answer} answer */
export async function sendFresh(req, res, { status, headers, body }) {
  const type = String(headers['content-type'] ?? '');
  const encoding =
    body.length > 500 && /^text\/|json|xml/.test(type) ? acceptedEncoding(req.headers['accept-encoding']) : 'identity';
  const quick = encoding === 'br' ? 'gzip' : encoding;
  const content = await compress(body, quick, false);
  if (res.destroyed) return;
  res.writeHead(status, {
    ...headers,
    // Of what was not sent again, the length would be wrong.
    ...(status === 304 ? {} : { 'Content-Length': content.length }),
    ...(quick === 'identity' ? {} : { 'Content-Encoding': quick }),
  });
  res.end(req.method === 'HEAD' ? undefined : content);
}
