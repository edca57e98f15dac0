/**
 * Content-Security-Policy and the scripts of a page. Reading pages lose Next's scripts, which would only hydrate what
 * is whole already; other pages keep the scripts that bear the nonce of their render, and no others run.
 */
import { createHash } from 'node:crypto';

const ownScript = '/reading.js';

const common = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** @param {string} scripts */
const policy = (scripts) => [...common, `script-src ${scripts}`].join('; ');

export const readingPolicy = policy("'self'");

/** @param {string} nonce */
export const noncePolicy = (nonce) => policy(`'self' 'nonce-${nonce}'`);

// Reloading evaluates code and opens a socket; nothing of this is served to the public.
export const developmentPolicy = "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data: ws:";

/**
 * For a page kept and shown again, whose nonce everyone would know: the hashes of exactly its nonce-bearing scripts.
 * @param {string} html
 * @param {string} nonce
 */
export function hashPolicy(html, nonce) {
  const hashes = [];
  for (const [, attributes, text] of html.matchAll(scriptPattern)) {
    if (attributes?.includes(`nonce="${nonce}"`) && text) {
      hashes.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  }
  return policy(["'self'", ...new Set(hashes)].join(' '));
}

const scriptPattern = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const preloadPattern = /<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * The page without framework scripts: our own reading script and JSON-LD stay.
 * @param {string} html
 */
export function withoutFrameworkScripts(html) {
  return html
    .replace(scriptPattern, (script, attributes) =>
      attributes.includes(`src="${ownScript}"`) || attributes.includes('application/ld+json') ? script : '',
    )
    .replace(preloadPattern, '');
}
