/** Walks from address to address of a running portal, as a search engine does. */
import { gunzipSync } from 'node:zlib';

export type Answer = { status: number; body: string };
type Asking = { cookie?: string; within?: (path: string) => boolean };

/** The body of an answer twice over: compressed, as the front keeps it for browsers, and plain. */
export async function ask(url: string, path: string, cookie = ''): Promise<Answer> {
  const bodies: string[] = [];
  let status = 0;
  for (const encoding of ['gzip', 'identity']) {
    const headers = { 'accept-encoding': encoding, ...(cookie ? { cookie } : {}) };
    const answer = await fetch(url + path, { headers, redirect: 'manual' });
    status = answer.status;
    const bytes = Buffer.from(await answer.arrayBuffer());
    // Node has opened what says that it is compressed; a file that is compressed itself is read as it is.
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    bodies.push(`${answer.headers.get('location') ?? ''}\n${isPacked ? gunzipSync(bytes) : bytes.toString()}`);
  }
  return { status, body: bodies.join('\n') };
}

/** Everything that can be reached from some addresses by links, with what it answers. */
export async function crawl(url: string, starts: string[], { cookie, within = () => true }: Asking = {}) {
  const found = new Map<string, Answer>();
  const waiting = [...starts];
  const known = new Set(starts);
  const follow = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await ask(url, path, cookie);
      found.set(path, answer);
      for (const next of linksIn(url, path, answer.body)) {
        if (known.has(next) || !within(next)) continue;
        known.add(next);
        waiting.push(next);
      }
    }
  };
  // A second look for what the others found while one of them had nothing to do.
  while (waiting.length > 0) await Promise.all([follow(), follow(), follow()]);
  return found;
}

const references =
  /(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>|"(?:url|id|feed_url|home_page_url)":\s*"([^"]+)"|<(?:link|id)>([^<]+)</g;

function linksIn(url: string, path: string, body: string): string[] {
  const links: string[] = [];
  for (const [, ...groups] of body.matchAll(references)) {
    const reference = (groups.find(Boolean) ?? '').replaceAll('&amp;', '&');
    if (!URL.canParse(reference, url + path)) continue;
    const { origin, pathname, search } = new URL(reference, url + path);
    const isFramework = pathname.startsWith('/_next/') || /\.(?:css|js|woff2?|png|svg|ico|webmanifest)$/.test(pathname);
    if (origin === url && !isFramework) links.push(pathname + search);
  }
  return links;
}
