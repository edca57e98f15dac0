type Facts = {
  type: string;
  cacheControl: string;
  /** Changes whenever the content does. */
  etag: string;
  more?: Record<string, string>;
};

// Whatever a file holds, a browser that shows it as a page runs nothing of it and loads nothing for it.
const harmless = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' };

/** Instead, for a picture that is opened by itself: browsers fit it to the window by a style of their own. */
export const shownByItself = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
};

/** Answers with a file: not again what the browser has, and a part of it when a part is asked for. */
export function fileAnswer(request: Request, content: Buffer, { type, cacheControl, etag, more }: Facts): Response {
  const headers = { ...harmless, 'Cache-Control': cacheControl, ETag: etag, ...more };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const whole = { ...headers, 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const range = rangeOf(request.headers.get('range'), content.length);
  if (range === undefined) return new Response(new Uint8Array(content), { headers: whole });
  if (range === null) {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${content.length}` } });
  }
  const [first, last] = range;
  return new Response(new Uint8Array(content.subarray(first, last + 1)), {
    status: 206,
    headers: { ...whole, 'Content-Range': `bytes ${first}-${last}/${content.length}` },
  });
}

/** The one range that a header asks for; undefined for none or several, which get everything; null when there is no such part. */
function rangeOf(header: string | null, length: number): [first: number, last: number] | null | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (!from && !to) return undefined;
  const first = from ? Number(from) : Math.max(0, length - Number(to));
  const last = from && to ? Math.min(Number(to), length - 1) : length - 1;
  return first < length && first <= last ? [first, last] : null;
}

/** The header by which a browser saves a file, or shows it and saves it later, under a name that may be Chinese. */
export function savedAs(name: string, how: 'attachment' | 'inline' = 'attachment'): { 'Content-Disposition': string } {
  const plain = name.replace(/[^\w.-]+/g, '_').replace(/^_+(?=\.)/, 'file');
  // RFC 8187 leaves fewer characters than addresses do.
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return { 'Content-Disposition': `${how}; filename="${plain}"; filename*=UTF-8''${encoded}` };
}
