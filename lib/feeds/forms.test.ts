import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Entry, Feed } from './feed';
import { feedFile, feedForms } from './forms';

const at = new Date('2026-11-22T04:00:00Z');
const later = new Date('2026-11-23T04:00:00Z');

const entry = (more: Partial<Entry> = {}): Entry => ({
  id: 'urn:uuid:1',
  address: 'https://linli.example/announcements/one',
  title: '楼道清理好了',
  summary: '三个单元。',
  html: '<p>正文</p>',
  author: '青枫里社区',
  category: '环境整治',
  published: at,
  updated: later,
  picture: { address: 'https://linli.example/media/a-960.webp', type: 'image/webp', bytes: 1234 },
  ...more,
});

const feed = (entries: Entry[]): Feed => ({
  address: 'https://linli.example/feeds/all.atom',
  page: 'https://linli.example/announcements',
  icon: 'https://linli.example/icon.svg',
  title: '梧桐邻里',
  description: '一句话',
  language: 'en',
  entryLanguage: 'zh-CN',
  updated: later,
  entries,
});

const atomOf = (entries: Entry[]) => parseAtomFeed(feedForms.atom.write(feed(entries)));
const rssOf = (entries: Entry[]) => parseRssFeed(feedForms.rss.write(feed(entries)));
const jsonOf = (entries: Entry[]) => parseJsonFeed(feedForms.json.write(feed(entries)));

describe('Another program reads what was written', () => {
  test('Atom', () => {
    const read = atomOf([entry()]);
    expect(read).toMatchObject({ id: feed([]).address, title: { value: '梧桐邻里' }, updated: later.toISOString() });
    expect(read.links).toMatchObject([
      { rel: 'self', href: feed([]).address },
      { rel: 'alternate', href: feed([]).page },
    ]);
    expect(read.entries).toMatchObject([
      {
        id: 'urn:uuid:1',
        title: { value: '楼道清理好了' },
        summary: { value: '三个单元。' },
        content: { type: 'html', value: '<p>正文</p>' },
        authors: [{ name: '青枫里社区' }],
        categories: [{ term: '环境整治' }],
        published: at.toISOString(),
        updated: later.toISOString(),
        links: [
          { rel: 'alternate', href: entry().address },
          { rel: 'enclosure', type: 'image/webp', length: 1234, href: entry().picture?.address },
        ],
      },
    ]);
  });

  test('RSS 2.0', () => {
    const read = rssOf([entry()]);
    expect(read).toMatchObject({ title: '梧桐邻里', link: feed([]).page, description: '一句话', language: 'en' });
    expect(read.items).toMatchObject([
      {
        title: '楼道清理好了',
        link: entry().address,
        guid: { value: 'urn:uuid:1', isPermaLink: false },
        pubDate: at.toUTCString(),
        description: '三个单元。',
        content: { encoded: '<p>正文</p>' },
        dc: { creators: ['青枫里社区'] },
        enclosures: [{ url: entry().picture?.address, type: 'image/webp', length: 1234 }],
      },
    ]);
  });

  test('JSON Feed 1.1', () => {
    const read = jsonOf([entry()]);
    expect(JSON.parse(feedForms.json.write(feed([]))).version).toBe('https://jsonfeed.org/version/1.1');
    expect(read).toMatchObject({ title: '梧桐邻里', home_page_url: feed([]).page, feed_url: feed([]).address });
    expect(read.items).toMatchObject([
      {
        id: 'urn:uuid:1',
        url: entry().address,
        content_html: '<p>正文</p>',
        image: entry().picture?.address,
        date_published: at.toISOString(),
        date_modified: later.toISOString(),
        authors: [{ name: '青枫里社区' }],
        language: 'zh-CN',
      },
    ]);
  });

  test('A feed in which nothing stands yet is a feed', () => {
    expect(atomOf([])).toMatchObject({ title: { value: '梧桐邻里' } });
    expect(rssOf([])).toMatchObject({ title: '梧桐邻里' });
    expect(jsonOf([]).items ?? []).toEqual([]);
  });
});

describe('No text breaks a feed', () => {
  test.each([
    ['the end of a CDATA section', ']]>', ']]>'],
    ['an ampersand', 'A & B &amp; C', 'A & B &amp; C'],
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['an element that closes another', '</title></entry></item>', '</title></entry></item>'],
    ['quotes', `"双" '单'`, `"双" '单'`],
    ['an emoji', '好邻居👨‍👩‍👧', '好邻居👨‍👩‍👧'],
    ['control characters', '前\u0000\u0008\u000b\u001f\ufffe\uffff后', '前后'],
    ['half an emoji', '前\ud83d后', '前后'],
    [
      'a comment and a document type',
      '<!-- x --><!DOCTYPE x [<!ENTITY y "z">]>&y;',
      '<!-- x --><!DOCTYPE x [<!ENTITY y "z">]>&y;',
    ],
  ])('%s', (_, text, read) => {
    const hostile = entry({ title: text, summary: text, html: text, author: text, category: text });
    const [inAtom] = atomOf([hostile]).entries ?? [];
    expect(inAtom).toMatchObject({
      title: { value: read },
      summary: { value: read },
      content: { type: 'html', value: read },
      authors: [{ name: read }],
    });
    const [inRss] = rssOf([hostile]).items ?? [];
    expect(inRss).toMatchObject({ title: read, description: read, content: { encoded: read } });
    const [inJson] = jsonOf([hostile]).items ?? [];
    expect(inJson?.content_html).toBe(JSON.parse(JSON.stringify(text)));
    for (const form of ['atom', 'rss'] as const) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these
      expect(feedForms[form].write(feed([hostile]))).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u);
    }
  });
});

test.each([
  ['all.atom', { name: 'all', form: 'atom' }],
  ['good-people.rss', { name: 'good-people', form: 'rss' }],
  ['all.json', { name: 'all', form: 'json' }],
  ['all', undefined],
  ['all.xml', undefined],
  ['.atom', undefined],
  ['ALL.atom', undefined],
  ['a.b.atom', undefined],
  ['all.toString', undefined],
])('%s asks for %o', (file, asked) => expect(feedFile(file)).toEqual(asked));
