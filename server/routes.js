/**
 * Which query parameters each page understands. A request with others is sent to the address without them, so that
 * `?x=1` cannot make a page be rendered again. A test holds this table to the pages.
 * @type {[RegExp, string[]][]}
 */
const parameters = [
  [/^\/(announcements|columns\/[^/]+)$/, ['community', 'before', 'after']],
  [/^\/communities\/[^/]+$/, ['before', 'after']],
  [/^\/honours$/, ['year', 'category', 'community', 'before', 'after']],
  [/^\/events$/, ['kind', 'community', 'before', 'after']],
  [/^\/events\/mine\/[^/]+$/, ['done']],
  [/^\/search$/, ['q', 'column', 'community', 'from', 'to', 'before']],
  [/^\/sign-in$/, ['next', 'done']],
  [/^\/register$/, ['next']],
  [/^\/forgotten$/, ['done']],
  [/^\/site-errors\/new$/, ['page', 'done']],
  [/^\/me(\/.*)?$/, ['done']],
  [/^\/desk\/announcements$/, ['status', 'column', 'community', 'mine', 'q', 'before', 'after', 'done']],
  [/^\/desk\/announcements\/[^/]+$/, ['continue', 'done']],
  [/^\/desk\/announcements\/[^/]+\/versions$/, ['from', 'to', 'before', 'after', 'done']],
  [/^\/nominations\/mine\/[^/]+\/[^/]+$/, ['done']],
  [/^\/desk\/nominations$/, ['status', 'category', 'before', 'after', 'done']],
  [/^\/desk\/clues$/, ['status', 'before', 'after', 'done']],
  [/^\/desk\/honours$/, ['state', 'year', 'category', 'community', 'before', 'after', 'done']],
  [/^\/desk\/honours\/forward$/, ['batch', 'done']],
  [/^\/desk\/honours\/award$/, ['community', 'done']],
  [/^\/desk\/support$/, ['year', 'kind', 'before', 'after', 'done']],
  [/^\/desk\/events$/, ['status', 'kind', 'community', 'year', 'before', 'after', 'done']],
  [/^\/desk\/events\/new$/, ['community', 'kind', 'programme', 'done']],
  [/^\/desk\/events\/targets$/, ['community', 'year', 'done']],
  [/^\/desk\/events\/[^/]+\/sign-ups$/, ['names', 'done']],
  [/^\/desk\/events\/ledger$/, ['year', 'kind', 'community', 'before', 'after', 'done']],
  [/^\/desk\/events\/score-card$/, ['community', 'year', 'done']],
  [/^\/desk\/site-errors$/, ['status', 'before', 'after', 'done']],
  [/^\/desk\/notices$/, ['status', 'before', 'after', 'done']],
  [/^\/desk\/notices\/new$/, ['community', 'done']],
  [/^\/(reviews|likes)\/.*$/, ['done']],
  [/^\/events\/[^/]+\/feedback$/, ['done']],
  [/^\/desk\/reviews$/, ['status', 'before', 'after', 'done']],
  [/^\/desk\/reviews\/new$/, ['community', 'done']],
  [/^\/desk\/media$/, ['kind', 'state', 'q', 'before', 'after', 'done']],
  [/^\/figures$/, ['period']],
  [/^\/api\/figures\/public$/, ['period']],
  [/^\/desk\/figures$/, ['period', 'from', 'to', 'community']],
  [/^\/desk\/figures\/[^/]+$/, ['period', 'from', 'to', 'community', 'before', 'after']],
  [/^\/desk\/page-views$/, ['days']],
  [/^\/desk\/ledgers\/months$/, ['community', 'month', 'done']],
  [/^\/desk\/ledgers\/[^/]+$/, ['community', 'category', 'campaign', 'from', 'to', 'before', 'after', 'done']],
  [/^\/desk\/ledgers\/[^/]+\/register$/, ['community', 'category', 'campaign', 'from', 'to']],
  [/^\/desk\/summaries\/[^/]+$/, ['figure', 'done']],
  [/^\/desk\/plans$/, ['all', 'done']],
  [/^\/desk\/evidence\/import$/, ['done']],
  [/^\/desk\/evidence\/[^/]+$/, ['community', 'light', 'done']],
  [/^\/desk\/evidence\/indicators\/[^/]+$/, ['community', 'of', 'month', 'picture', 'done']],
  [/^\/desk\/evidence\/indicators\/[^/]+\/form$/, ['community']],
  [/^\/desk\/boxes(\/[^/]+)?$/, ['community', 'year']],
  [/^\/desk\/events\/questions$/, ['topic', 'state', 'done']],
  [/^\/desk\/calendar$/, ['year', 'day', 'done']],
  [/^\/desk\/records$/, ['action', 'subject', 'before', 'after']],
  [/^\/desk\/events\/[^/]+\/check-in$/, []],
  [/^\/desk\/events\/[^/]+\/check-in\/list$/, ['q', 'done']],
  [/^\/events\/[^/]+\/here\/[^/]+$/, ['done']],
  [/^\/desk(\/.*)?$/, ['done']],
];

/**
 * @param {string} path without language
 * @returns {string[]}
 */
export function allowedParameters(path) {
  return parameters.find(([pattern]) => pattern.test(path))?.[1] ?? [];
}

/**
 * Splits an address into language and the path within it.
 * @param {string} path
 * @returns {{ locale: 'zh-CN' | 'en', path: string }}
 */
export function splitLocale(path) {
  if (path === '/en' || path.startsWith('/en/')) return { locale: 'en', path: path.slice(3) || '/' };
  return { locale: 'zh-CN', path };
}

/**
 * Where a request should be sent instead, or null: the other spelling of Chinese addresses, a trailing slash, doubled
 * slashes, needless escapes, parameters that the page does not know, are empty or stand twice.
 * @param {string} pathname
 * @param {URLSearchParams} query
 * @returns {string | null}
 */
export function canonicalAddress(pathname, query) {
  let path = encodeURI(decodeURI(pathname))
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  path = path.replace(/^(?:\/zh-CN)+(?=\/|$)/, '') || '/';
  const allowed = allowedParameters(splitLocale(path).path);
  const kept = new URLSearchParams();
  for (const name of allowed) {
    const value = query.get(name);
    if (value) kept.set(name, value);
  }
  if (path === pathname && String(kept) === String(query)) return null;
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/**
 * Who answers for a path: `page`; `document`, a route handler that makes the same for everybody, takes no parameters but those
 * of the table and may be shared like a page; `handler`, any other route handler.
 * @param {string} path
 * @returns {'page' | 'document' | 'handler'}
 */
export function kindOf(path) {
  if (/^(?:\/(?:en|zh-CN))?\/feeds\/(?:[^/]+\/)?[^/]+\.(?:atom|rss|json)$/.test(path)) return 'document';
  if (/^\/calendar\/(?:[^/]+\/)?[^/]+\.ics$/.test(path) || /^\/events\/[^/]+\/event\.ics$/.test(path))
    return 'document';
  if (path === '/api/figures/public') return 'document';
  if (/^\/events\/[^/]+\/(?:ticket\/[^/]+|poster\.pdf|slide\.png)$/.test(path)) return 'handler';
  if (/^\/(?:certificates|honours\/batches)\/[^/]+\/[a-z]+\.(?:pdf|png|zip)$/.test(path)) return 'handler';
  return /^\/(?:api\/.*|media\/.*|people\/.*|attachments\/.*|readyz|sitemap\.xml|robots\.txt)$/.test(path)
    ? 'handler'
    : 'page';
}

/**
 * Whether a path asks for a file that no page can be: its last part ends like one. Names of figures have dots, too.
 * @param {string} path
 */
export function looksLikeFile(path) {
  return /\.[a-z0-9]+$/i.test(path) && !/^\/desk\/figures\/[^/]+$/.test(splitLocale(path).path);
}

/**
 * Whether a path can be asked for at all: Next forwards actions to itself under names with brackets, nobody else does.
 * @param {string} path
 */
export function isReadable(path) {
  try {
    return !/[\0[\]]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
