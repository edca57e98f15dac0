/** What Next answers, as the front sends it: nobody gets an empty or unstyled answer, or a header that was not meant. */
import { developmentPolicy, hashPolicy, noncePolicy, readingPolicy, withoutFrameworkScripts } from './policy.js';
import { render } from './render.js';
import { cameraHeaders, errorAnswer, fixedHeaders } from './send.js';
import { settings } from './settings.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./send.js').Answer} Answer */

/**
 * Runs Next for one request and gives its answer the headers, the policy and the scripts that belong to it.
 * @param {(req: Request, res: Response) => Promise<void>} handle
 * @param {Request} request
 * @param {string} nonce
 * @param {boolean} [keeping]
 * @returns {Promise<Answer>}
 */
export async function renderAnswer(handle, request, nonce, keeping = false) {
  const { status, headers, body, facts } = await render(handle, request);
  const isHtml = String(headers['content-type'] ?? '').startsWith('text/html');
  const shared = facts.shared && keeping && status < 300 && headers['set-cookie'] === undefined;
  if (!isHtml) {
    if (facts.status === 404 || (status >= 500 && body.length === 0)) return errorAnswer(facts.status ?? 500);
    return {
      status,
      headers: { ...notKept, ...fixedHeaders, ...ofContent(headers), ...(shared ? sharedCaching : {}) },
      body,
      page: { shared, until: facts.until, isPublic: false },
    };
  }
  if (status >= 300 && status < 400)
    return {
      status,
      headers: { ...fixedHeaders, ...notKept, ...sentAlong(headers) },
      body: Buffer.alloc(0),
      page: null,
    };
  const html = body.toString();
  if (html.includes('id="__next_error__"') || status >= 500) return errorAnswer(status === 404 ? 404 : 500);
  const text = facts.reading && !settings.dev ? withoutFrameworkScripts(html) : html;
  const policy = settings.dev
    ? developmentPolicy
    : facts.reading
      ? readingPolicy
      : shared
        ? hashPolicy(html, nonce)
        : noncePolicy(nonce);
  return {
    status: facts.status ?? status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...sharedCaching,
      ...(shared ? {} : notKept),
      'content-security-policy': policy,
      ...fixedHeaders,
      ...(facts.camera ? cameraHeaders : {}),
      ...(facts.reading ? { 'speculation-rules': '"/speculation-rules.json"' } : {}),
      ...(headers['set-cookie'] ? { 'set-cookie': headers['set-cookie'] } : {}),
    },
    body: Buffer.from(text),
    page: { shared, until: facts.until, isPublic: facts.shared },
  };
}

const notKept = { 'cache-control': 'private, no-store' };
const sharedCaching = { 'cache-control': 'public, no-cache', vary: 'Accept-Encoding, Cookie' };

/**
 * What a handler says of its content; length and encoding are set when it is sent.
 * @param {Record<string, string | string[] | number>} headers
 */
const ofContent = ({
  'content-length': _length,
  'transfer-encoding': _transfer,
  connection: _connection,
  'keep-alive': _keep,
  ...rest
}) => rest;

/** @param {Record<string, string | string[] | number>} headers */
const sentAlong = ({ location, 'set-cookie': cookie }) => ({
  ...(location ? { location } : {}),
  ...(cookie ? { 'set-cookie': cookie } : {}),
});
