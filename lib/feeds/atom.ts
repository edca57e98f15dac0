import type { Entry, Feed } from './feed';
import { element, emptyElement, textElement, xmlDocument } from './xml';

/** A feed as Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return xmlDocument(
    element('feed', attributes, [
      textElement('id', feed.address),
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('updated', feed.updated.toISOString()),
      textElement('icon', feed.icon),
      emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.address }),
      emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      ...feed.entries.map((entry) => entryElement(entry, feed.entryLanguage)),
    ]),
  );
}

function entryElement(entry: Entry, language: string): string {
  const { picture } = entry;
  return element('entry', { 'xml:lang': language }, [
    textElement('id', entry.id),
    textElement('title', entry.title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    textElement('published', entry.published.toISOString()),
    textElement('updated', entry.updated.toISOString()),
    element('author', {}, [textElement('name', entry.author)]),
    emptyElement('category', { term: entry.category }),
    picture &&
      emptyElement('link', { rel: 'enclosure', type: picture.type, length: picture.bytes, href: picture.address }),
    textElement('summary', entry.summary),
    textElement('content', entry.html, { type: 'html' }),
  ]);
}
