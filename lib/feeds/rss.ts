import type { Entry, Feed } from './feed';
import { element, emptyElement, textElement, xmlDocument } from './xml';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0, with the author in Dublin Core, since RSS's own wants an e-mail address. */
export function rss(feed: Feed): string {
  const channel = element('channel', {}, [
    textElement('title', feed.title),
    textElement('link', feed.page),
    textElement('description', feed.description),
    textElement('language', feed.language),
    textElement('lastBuildDate', feed.updated.toUTCString()),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.address }),
    ...feed.entries.map(itemElement),
  ]);
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]));
}

function itemElement(entry: Entry): string {
  const { picture } = entry;
  return element('item', {}, [
    textElement('title', entry.title),
    textElement('link', entry.address),
    textElement('guid', entry.id, { isPermaLink: 'false' }),
    textElement('pubDate', entry.published.toUTCString()),
    // RSS itself has no date of a correction.
    textElement('atom:updated', entry.updated.toISOString()),
    textElement('dc:creator', entry.author),
    textElement('category', entry.category),
    picture && emptyElement('enclosure', { url: picture.address, type: picture.type, length: picture.bytes }),
    textElement('description', entry.summary),
    textElement('content:encoded', entry.html),
  ]);
}
