/**
 * Runs Next for one request and keeps the whole answer in memory instead of sending it, so that one render can serve
 * many readers and a reader who leaves does not break it off.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { withPageFacts } from './page-facts.js';

/** @typedef {import('./page-facts.js').PageFacts} PageFacts */
/** @typedef {{ status: number, headers: Record<string, string | string[] | number>, body: Buffer, facts: PageFacts }} Rendered */

/**
 * A GET for a page as any visitor would ask it: nothing of the real request but what stands in `headers`.
 * @param {string} url
 * @param {Record<string, string>} headers
 */
export function visitorRequest(url, headers) {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.httpVersion = '1.1';
  Object.assign(request.headers, headers);
  request.push(null);
  return request;
}

/**
 * A post whose body has arrived whole.
 * @param {string} url
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Buffer} body
 */
export function postedRequest(url, headers, body) {
  const request = new IncomingMessage(new Socket());
  request.method = 'POST';
  request.url = url;
  request.httpVersion = '1.1';
  Object.assign(request.headers, headers, { 'content-length': String(body.length) });
  delete request.headers['transfer-encoding'];
  request.push(body);
  request.push(null);
  return request;
}

/**
 * @param {(req: IncomingMessage, res: ServerResponse) => Promise<void>} handle
 * @param {IncomingMessage} request
 * @returns {Promise<Rendered>}
 */
export async function render(handle, request) {
  const { result, facts } = await withPageFacts(() => answer(handle, request));
  return { ...result, facts };
}

/**
 * @param {(req: IncomingMessage, res: ServerResponse) => Promise<void>} handle
 * @param {IncomingMessage} request
 * @returns {Promise<{ status: number, headers: Record<string, string | string[] | number>, body: Buffer }>}
 */
function answer(handle, request) {
  const response = new ServerResponse(request);
  /** @type {Buffer[]} */
  const chunks = [];
  return new Promise((resolve, reject) => {
    const keep = (/** @type {unknown} */ chunk, /** @type {unknown} */ encoding) => {
      if (typeof chunk === 'string')
        chunks.push(
          Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8'),
        );
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    const called = (/** @type {unknown[]} */ args) => {
      const callback = args.find((arg) => typeof arg === 'function');
      if (callback) process.nextTick(/** @type {() => void} */ (callback));
    };
    response.flushHeaders = () => undefined;
    response.write = (/** @type {unknown[]} */ ...args) => {
      keep(args[0], args[1]);
      called(args);
      return true;
    };
    response.end = /** @type {any} */ (
      (/** @type {unknown[]} */ ...args) => {
        keep(args[0], args[1]);
        called(args);
        Object.defineProperty(response, 'writableEnded', { value: true });
        Object.defineProperty(response, 'writableFinished', { value: true });
        const headers = /** @type {Record<string, string | string[] | number>} */ ({ ...response.getHeaders() });
        resolve({ status: response.statusCode, headers, body: Buffer.concat(chunks) });
        response.emit('finish');
        response.emit('close');
        return response;
      }
    );
    const writeHead = (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(rest.at(-1) ?? {}))
        if (typeof rest.at(-1) === 'object') response.setHeader(name, /** @type {any} */ (value));
      return response;
    };
    response.writeHead = /** @type {any} */ (writeHead);
    handle(request, response).catch(reject);
  });
}
