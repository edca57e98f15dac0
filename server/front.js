/**
 * What stands between the network and Next: it answers visitors from shared pages, decides who is signed in, keeps
 * floods apart, sets every header, and makes sure that nobody gets an empty or unstyled answer.
 */
import { randomBytes } from 'node:crypto';
import { acceptedEncoding, compress } from './compression.js';
import { errorPage } from './error-pages.js';
import { fairQueue, QueueFull } from './fair-queue.js';
import { log, loggable } from './log.js';
import { developmentPolicy, hashPolicy, noncePolicy, readingPolicy, withoutFrameworkScripts } from './policy.js';
import { openPublicVersion } from './public-version.js';
import { render, visitorRequest } from './render.js';
import { comesFromHere, cookies, trustedHeaders, visitorHeaders } from './requests.js';
import { canonicalAddress, splitLocale } from './routes.js';
import { decodeSession, sessionCookie } from './session.js';
import { settings } from './settings.js';
import { sharedPages, variantOf } from './shared-pages.js';
import { staticFiles } from './static-files.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./shared-pages.js').KeptPage} KeptPage */
/** @typedef {{ status: number, headers: Record<string, string | string[] | number>, body: Buffer, page: { shared: boolean, until: number | null } | null }} Answer */

/** @param {(req: Request, res: Response) => Promise<void>} handle */
export function createFront(handle) {
  const pages = sharedPages({ maxBytes: 64 * 1024 * 1024 });
  const publicVersion = openPublicVersion();
  const files = settings.dev ? async () => false : staticFiles();
  const freshRenders = fairQueue({ running: 1, waiting: 64 });
  const posts = fairQueue({ running: 8, waiting: 64 });
  /** @type {Map<string, Promise<KeptPage | Answer>>} */
  const underWay = new Map();

  return {
    /** @param {Request} req @param {Response} res */
    handle(req, res) {
      if (fromSharedPages(req, res)) return;
      respond(req, res).catch((error) => {
        const status = error instanceof QueueFull ? 503 : 500;
        if (status === 500) log.error({ path: loggable(req.url ?? '').split('?')[0], error: String(error?.stack ?? error) }, 'failed');
        sendError(req, res, status);
      });
    },
    close: () => publicVersion.close(),
  };

  /**
   * The fast way, for almost every request: a visitor asks for a page that is kept and valid.
   * @param {Request} req
   * @param {Response} res
   */
  function fromSharedPages(req, res) {
    if (!settings.share || (req.method !== 'GET' && req.method !== 'HEAD') || !req.url) return false;
    const cookie = req.headers.cookie;
    if (cookie?.includes(sessionCookie) || req.headers.rsc !== undefined) return false;
    const key = `${viewOf(cookie)} ${req.url}`;
    const page = pages.get(key, publicVersion.read(), Date.now());
    const variant = page?.ready.get(acceptedEncoding(req.headers['accept-encoding']));
    if (!page || !variant) return false;
    pages.touch(key, page);
    sendVariant(req, res, page.status, variant);
    return true;
  }

  /** @param {Request} req @param {Response} res */
  async function respond(req, res) {
    if (!req.url?.startsWith('/')) return sendError(req, res, 404);
    const { pathname, searchParams } = new URL(`http://linli${req.url}`);
    const method = req.method ?? 'GET';
    if (!['GET', 'HEAD', 'POST'].includes(method)) return sendError(req, res, 405);
    if (method === 'POST' && !comesFromHere(req)) return sendError(req, res, 403);
    if (Number(req.headers['content-length'] ?? 0) > largestPost) return sendError(req, res, 413);
    if (method !== 'POST' && (await files(pathname, req, res))) return;
    if (settings.dev && pathname.startsWith('/_next/')) return void (await handle(req, res));
    if (pathname.startsWith('/_next/')) return sendError(req, res, 404);

    // Files were answered above; nothing else has an ending.
    if (!isHandler(pathname) && /\.[a-z0-9]+$/i.test(pathname)) return sendError(req, res, 404);
    if (!isHandler(pathname)) {
      const address = method === 'POST' ? null : canonicalAddress(pathname, searchParams);
      if (address) return sendRedirect(res, address);
      const session = await decodeSession(cookies(req.headers.cookie)[sessionCookie]);
      if (!session && method !== 'POST' && req.headers.rsc === undefined) return respondToVisitor(req, res, pathname);
    }
    const started = performance.now();
    const { locale, path } = splitLocale(pathname);
    const nonce = newNonce();
    req.headers = trustedHeaders(req, { locale, path, nonce });
    const queue = method === 'POST' ? posts : freshRenders;
    const answer = await queue(() => renderAnswer(req, nonce));
    await sendFresh(req, res, answer);
    if (method === 'POST' || answer.status >= 500) {
      log.info({ method, path: loggable(pathname), status: answer.status, ms: Math.round(performance.now() - started) }, 'answered');
    }
  }

  /** @param {Request} req @param {Response} res @param {string} pathname */
  async function respondToVisitor(req, res, pathname) {
    const view = viewOf(req.headers.cookie);
    const url = req.url ?? '/';
    const key = `${view} ${url}`;
    const now = Date.now();
    const kept = settings.share ? pages.get(key, publicVersion.read(), now) : undefined;
    if (kept) return sendKept(req, res, kept);

    // Many visitors who ask for one page wait for one render of it.
    const flight = settings.share ? underWay.get(key) : undefined;
    const made = flight ?? renderForVisitor(key, url, view, pathname, req);
    if (settings.share && !flight) {
      underWay.set(key, made);
      made.catch(() => undefined).finally(() => underWay.delete(key));
    }
    const result = await made;
    if ('etag' in result) return sendKept(req, res, result);
    // A page that is not shared is rendered for each visitor, also for those who waited.
    if (flight) return sendFresh(req, res, await renderUnshared(url, view, pathname, req));
    return sendFresh(req, res, result);
  }

  /**
   * @param {string} key
   * @param {string} url
   * @param {string} view
   * @param {string} pathname
   * @param {Request} req
   * @returns {Promise<KeptPage | Answer>}
   */
  async function renderForVisitor(key, url, view, pathname, req) {
    const urgent = pages.has(key);
    return freshRenders(async () => {
      // Read before rendering: a write during the render makes the page stale, never wrong.
      const version = publicVersion.read();
      const answer = await renderVisitorAnswer(url, view, pathname, req, settings.share);
      if (!settings.share || !answer.page?.shared) return answer;
      const headers = /** @type {Record<string, string>} */ (answer.headers);
      return pages.keep(key, { version, until: answer.page.until, status: answer.status, headers, body: answer.body }, Date.now());
    }, { urgent });
  }

  /** @param {string} url @param {string} view @param {string} pathname @param {Request} req */
  function renderUnshared(url, view, pathname, req) {
    return freshRenders(() => renderVisitorAnswer(url, view, pathname, req, false));
  }

  /** @param {string} url @param {string} view @param {string} pathname @param {Request} req @param {boolean} keeping */
  function renderVisitorAnswer(url, view, pathname, req, keeping) {
    const nonce = newNonce();
    const { locale, path } = splitLocale(pathname);
    return renderAnswer(visitorRequest(url, visitorHeaders(req, { locale, path, nonce, view })), nonce, keeping);
  }

  /**
   * @param {Request} request
   * @param {string} nonce
   * @param {boolean} [keeping]
   * @returns {Promise<Answer>}
   */
  async function renderAnswer(request, nonce, keeping = false) {
    const { status, headers, body, facts } = await render(handle, request);
    const isHtml = String(headers['content-type'] ?? '').startsWith('text/html');
    if (!isHtml) return { status, headers: { 'Cache-Control': 'private, no-store', ...fixed, ...headers }, body, page: null };
    if (status >= 300 && status < 400) return { status, headers: { ...fixed, 'Cache-Control': 'private, no-store', ...sentAlong(headers) }, body: Buffer.alloc(0), page: null };
    const html = body.toString();
    if (html.includes('id="__next_error__"') || status >= 500) return errorAnswer(status === 404 ? 404 : 500);
    const shared = facts.shared && keeping && headers['set-cookie'] === undefined;
    const text = facts.reading && !settings.dev ? withoutFrameworkScripts(html) : html;
    const policy = settings.dev ? developmentPolicy : facts.reading ? readingPolicy : shared ? hashPolicy(html, nonce) : noncePolicy(nonce);
    return {
      status: facts.status ?? status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': shared ? 'public, no-cache' : 'private, no-store',
        Vary: 'Accept-Encoding, Cookie',
        'Content-Security-Policy': policy,
        ...fixed,
        ...(facts.reading ? { 'Speculation-Rules': '"/speculation-rules.json"' } : {}),
        ...(headers['set-cookie'] ? { 'Set-Cookie': headers['set-cookie'] } : {}),
      },
      body: Buffer.from(text),
      page: { shared, until: facts.until },
    };
  }
}

/** @param {Record<string, string | string[] | number>} headers */
const sentAlong = ({ location, 'set-cookie': cookie }) => ({ ...(location ? { Location: location } : {}), ...(cookie ? { 'Set-Cookie': cookie } : {}) });

const fixed = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A picture of 10 MB and the form around it; Next is told the same limit for bodies without a length. */
const largestPost = 12 * 1024 * 1024;

const newNonce = () => randomBytes(16).toString('base64');

/** @param {string | undefined} cookie */
const viewOf = (cookie) => (cookie?.includes('linli-view=elder') ? 'elder' : 'standard');

/** What is answered by route handlers; everything else is a page. */
const isHandler = (/** @type {string} */ path) => /^\/(?:api\/.*|media\/.*|healthz|readyz|sitemap\.xml|robots\.txt)$/.test(path);

/** @param {number} status @returns {Answer} */
function errorAnswer(status) {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store', 'Content-Security-Policy': readingPolicy, ...fixed },
    body: errorPage(status),
    page: null,
  };
}

/** @param {Request} req @param {Response} res @param {number} status */
function sendError(req, res, status) {
  if (res.headersSent) return void res.destroy();
  const { headers, body } = errorAnswer(status);
  res.writeHead(status, { ...headers, 'Content-Length': body.length, ...(status === 503 ? { 'Retry-After': '3' } : {}), ...(status === 405 ? { Allow: 'GET, HEAD, POST' } : {}) });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** @param {Response} res @param {string} address */
function sendRedirect(res, address) {
  res.writeHead(308, { Location: address, 'Cache-Control': 'public, max-age=3600', ...fixed });
  res.end();
}

/** @param {Request} req @param {Response} res @param {KeptPage} page */
async function sendKept(req, res, page) {
  sendVariant(req, res, page.status, await variantOf(page, acceptedEncoding(req.headers['accept-encoding'])));
}

/** @param {Request} req @param {Response} res @param {number} status @param {import('./shared-pages.js').Variant} variant */
function sendVariant(req, res, status, variant) {
  if (req.headers['if-none-match'] === variant.etag && status === 200) {
    res.writeHead(304, { ETag: variant.etag, 'Cache-Control': 'public, no-cache', Vary: 'Accept-Encoding, Cookie' });
    res.end();
    return;
  }
  res.writeHead(status, [...variant.headers, 'Content-Length', variant.body.length]);
  res.end(req.method === 'HEAD' ? undefined : variant.body);
}

/** @param {Request} req @param {Response} res @param {Answer} answer */
async function sendFresh(req, res, { status, headers, body }) {
  const type = String(headers['content-type'] ?? headers['Content-Type'] ?? '');
  const encoding = body.length > 500 && /^text\/|json|xml/.test(type) ? acceptedEncoding(req.headers['accept-encoding']) : 'identity';
  const quick = encoding === 'br' ? 'gzip' : encoding;
  const content = await compress(body, quick, false);
  if (res.destroyed) return;
  res.writeHead(status, {
    ...headers,
    'Content-Length': content.length,
    ...(quick === 'identity' ? {} : { 'Content-Encoding': quick }),
  });
  res.end(req.method === 'HEAD' ? undefined : content);
}
