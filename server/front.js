/**
 * What stands between the network and Next: it answers visitors from shared pages, decides who is signed in, keeps
 * floods apart, sets every header, and makes sure that nobody gets an empty or unstyled answer.
 */
import { randomBytes } from 'node:crypto';
import { renderAnswer } from './answer.js';
import { acceptedEncoding } from './compression.js';
import { fairQueue, QueueFull } from './fair-queue.js';
import { formBatches } from './form-batches.js';
import { log, loggable } from './log.js';
import { pageViews } from './page-views.js';
import { fieldsOf, takerOf } from './posted-forms.js';
import { openPublicVersion } from './public-version.js';
import { postedRequest, visitorRequest } from './render.js';
import { renderers } from './renderers.js';
import { comesFromHere, cookies, readBody, trustedHeaders, visitorHeaders } from './requests.js';
import { canonicalAddress, isReadable, kindOf, looksLikeFile, splitLocale } from './routes.js';
import { seeOther, sendError, sendFresh, sendKept, sendRedirect, sendText, sendVariant } from './send.js';
import { decodeSession, sessionCookie } from './session.js';
import { settings } from './settings.js';
import { sharedPages } from './shared-pages.js';
import { staticFiles } from './static-files.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./shared-pages.js').KeptPage} KeptPage */
/** @typedef {import('./send.js').Answer} Answer */

/** @param {(req: Request, res: Response) => Promise<void>} handle */
export function createFront(handle) {
  const pages = sharedPages({ maxBytes: 64 * 1024 * 1024 });
  const publicVersion = openPublicVersion();
  const views = pageViews();
  const files = staticFiles();
  const pool = renderers(settings.renderers);
  const visitorRenders = fairQueue({ running: 1 + settings.renderers, waiting: 64 });
  const deskRenders = fairQueue({ running: 1, waiting: 64 });
  const others = fairQueue({ running: 8, waiting: 128 });
  let readers = 0;
  // A whole neighbourhood may send at once.
  const forms = formBatches({ atOnce: 8, waiting: 2048, room: 3, longest: 500, answered: () => readers });
  /** @type {Map<string, Promise<KeptPage | Answer>>} */
  const underWay = new Map();

  return {
    /** @param {Request} req @param {Response} res */
    handle(req, res) {
      take(req, res).catch((error) => {
        const status = error instanceof QueueFull ? 503 : 500;
        if (status === 500)
          log.error({ path: loggable(req.url ?? '').split('?')[0], error: String(error?.stack ?? error) }, 'failed');
        sendError(req, res, status);
      });
    },
    async close() {
      await views.close();
      pool.close();
      publicVersion.close();
    },
  };

  /** @param {Request} req @param {Response} res */
  async function take(req, res) {
    if (!fromSharedPages(req, res)) await respond(req, res);
  }

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
    readers += 1;
    views.count(req, page.countedAs);
    sendVariant(req, res, page.status, variant);
    return true;
  }

  /** @param {Request} req @param {Response} res */
  async function respond(req, res) {
    if (!req.url?.startsWith('/')) return sendError(req, res, 404);
    const { pathname, search, searchParams } = new URL(`http://linli${req.url}`);
    const method = req.method ?? 'GET';
    if (!['GET', 'HEAD', 'POST'].includes(method)) return sendError(req, res, 405);
    if (method === 'POST' && !comesFromHere(req)) return sendError(req, res, 403);
    if (pathname === '/healthz') return sendText(req, res, 'ok\n');
    if (method !== 'POST' && (await files(pathname, req, res))) return;
    if (settings.dev && pathname.startsWith('/_next/')) return void (await handle(req, res));
    if (pathname.startsWith('/_next/')) return sendError(req, res, 404);

    if (!isReadable(pathname)) return sendError(req, res, 404);
    const kind = kindOf(pathname);
    // Files were answered above; no page has an ending.
    if (kind === 'page' && looksLikeFile(pathname)) return sendError(req, res, 404);
    let signedIn = false;
    if (kind !== 'handler') {
      // Next's own navigation marks its requests with a parameter that must stay.
      if (req.headers.rsc !== undefined) searchParams.delete('_rsc');
      const address = method === 'POST' ? null : canonicalAddress(pathname, searchParams);
      if (address) return sendRedirect(res, address);
      const token = kind === 'page' ? cookies(req.headers.cookie)[sessionCookie] : undefined;
      const session = await decodeSession(token);
      signedIn = session !== null;
      if (!session && method !== 'POST' && req.headers.rsc === undefined)
        return respondToVisitor(req, res, pathname, search);
    }
    const started = performance.now();
    const { locale, path } = splitLocale(pathname);
    const nonce = newNonce();
    const headers = trustedHeaders(req, { locale, path, nonce });
    const body = method === 'POST' ? await readBody(req, signedIn) : undefined;
    if (body === null) return sendError(req, res, 413);
    if (!body) req.headers = headers;
    const taken = body && !signedIn ? await takeForm(path, headers, body, locale) : null;
    const refused =
      taken && 'errors' in taken ? { 'x-linli-refused': encodeURIComponent(JSON.stringify(taken.errors)) } : {};
    const request = body ? postedRequest(req.url, { ...headers, ...refused }, body) : req;
    const queue = body || kind === 'handler' ? others : deskRenders;
    const answer =
      taken && 'location' in taken ? seeOther(taken.location) : await queue(() => renderAnswer(handle, request, nonce));
    await sendFresh(req, res, answer);
    if (method === 'POST' || answer.status >= 500) {
      log.info(
        { method, path: loggable(pathname), status: answer.status, ms: Math.round(performance.now() - started) },
        'answered',
      );
    }
  }

  /**
   * What becomes of a visitor's form that is taken without its page; null when it is not. What is refused is not tried again:
   * the page only shows it.
   * @param {string} path
   * @param {import('node:http').IncomingHttpHeaders} headers
   * @param {Buffer} body
   * @param {'zh-CN' | 'en'} locale
   */
  async function takeForm(path, headers, body, locale) {
    const take = takerOf(path, headers, body);
    if (!take) return null;
    return forms(async () => {
      const data = await fieldsOf(headers, body);
      return data && take({ data, locale, address: String(headers['x-linli-address']) });
    });
  }

  /** @param {Request} req @param {Response} res @param {string} pathname @param {string} search */
  async function respondToVisitor(req, res, pathname, search) {
    const view = viewOf(req.headers.cookie);
    const url = pathname + search;
    const key = `${view} ${url}`;
    const now = Date.now();
    const kept = settings.share ? pages.get(key, publicVersion.read(), now) : undefined;
    if (kept) {
      views.count(req, kept.countedAs);
      return sendKept(req, res, kept);
    }

    // Many visitors who ask for one page wait for one render of it.
    const flight = settings.share ? underWay.get(key) : undefined;
    const made = flight ?? renderForVisitor(key, url, view, pathname, req);
    if (settings.share && !flight) {
      underWay.set(key, made);
      made.catch(() => undefined).finally(() => underWay.delete(key));
    }
    const result = await made;
    views.count(req, result.countedAs);
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
    return visitorRenders(
      async () => {
        // Read before rendering: a write during the render makes the page stale, never wrong.
        const version = publicVersion.read();
        const answer = await renderVisitorAnswer(url, view, pathname, req, settings.share);
        if (!settings.share || !answer.page?.shared) return answer;
        const headers = /** @type {Record<string, string>} */ (answer.headers);
        return pages.keep(
          key,
          {
            version,
            until: answer.page.until,
            status: answer.status,
            headers,
            body: answer.body,
            countedAs: answer.countedAs,
          },
          Date.now(),
        );
      },
      { urgent },
    );
  }

  /** @param {string} url @param {string} view @param {string} pathname @param {Request} req */
  function renderUnshared(url, view, pathname, req) {
    return visitorRenders(() => renderVisitorAnswer(url, view, pathname, req, false));
  }

  /** @param {string} url @param {string} view @param {string} pathname @param {Request} req @param {boolean} keeping */
  async function renderVisitorAnswer(url, view, pathname, req, keeping) {
    const nonce = newNonce();
    const { locale, path } = splitLocale(pathname);
    const headers = visitorHeaders(req, { locale, path, nonce, view });
    const answer = await pool.render({ url, headers, nonce, keeping }, () =>
      renderAnswer(handle, visitorRequest(url, headers), nonce, keeping),
    );
    // Only what everybody may see is counted: the path of a receipt or of a one-time link says whose it is.
    return { ...answer, countedAs: answer.page?.isPublic && answer.status === 200 ? path : null };
  }
}

const newNonce = () => randomBytes(16).toString('base64');

/** @param {string | undefined} cookie */
const viewOf = (cookie) => (cookie?.includes('linli-view=elder') ? 'elder' : 'standard');
