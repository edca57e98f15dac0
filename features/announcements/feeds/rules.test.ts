import { describe, expect, test } from 'vitest';
import { type FeedText, feedAddress, feedOf, pageOfFeed } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const frame = {
  origin: 'https://linli.example',
  locale: 'zh-CN' as const,
  scope: { kind: 'columns' as const, slug: 'news' },
  form: 'rss' as const,
  title: '文明播报 - 梧桐邻里',
  description: '一句话',
  host: '街道办事处',
};
const text = (more: Partial<FeedText> = {}): FeedText => ({
  id: 'an-id',
  slug: 'one',
  title: '标题',
  summary: '摘要',
  body: '<p><a href="/about">关于</a></p>',
  source: '宣传办',
  publishedAt: new Date('2026-11-01T12:00:00Z'),
  correctedAt: null,
  column: { name: '文明播报', nameEn: 'News' },
  community: { name: '莲溪社区', nameEn: 'Lianxi Community' },
  cover: { hash: 'abc', bytes: 9 },
  ...more,
});
const only = (more: Partial<FeedText>, changed = {}) => feedOf({ ...frame, ...changed }, [text(more)], now).entries[0];

test('A feed stands beside the page that shows the same', () => {
  expect([feedAddress({ kind: 'all' }, 'atom'), pageOfFeed({ kind: 'all' })]).toEqual([
    '/feeds/all.atom',
    '/announcements',
  ]);
  expect(feedOf(frame, [], now)).toMatchObject({
    address: 'https://linli.example/feeds/columns/news.rss',
    page: 'https://linli.example/columns/news',
    language: 'zh-CN',
  });
});

test('In English the feed and its links are English, the texts are the same', () => {
  const feed = feedOf({ ...frame, locale: 'en' }, [text()], now);
  expect(feed).toMatchObject({
    address: 'https://linli.example/en/feeds/columns/news.rss',
    language: 'en',
    entryLanguage: 'zh-CN',
  });
  expect(feed.entries[0]).toMatchObject({
    id: 'urn:uuid:an-id',
    address: 'https://linli.example/en/announcements/one',
    title: '标题',
    category: 'News',
  });
});

describe('An entry', () => {
  test('A correction is its last change, and without one the day it was published', () => {
    const correctedAt = new Date('2026-11-20T12:00:00Z');
    expect(only({ correctedAt })).toMatchObject({ published: text().publishedAt, updated: correctedAt });
    expect(only({})).toMatchObject({ updated: text().publishedAt });
  });

  test('The source speaks, else the community, else the office', () => {
    expect(only({})?.author).toBe('宣传办');
    expect(only({ source: '' })?.author).toBe('莲溪社区');
    expect(only({ source: '' }, { locale: 'en' })?.author).toBe('Lianxi Community');
    expect(only({ source: '', community: null })?.author).toBe('街道办事处');
  });

  test('Links and the picture have whole addresses', () => {
    expect(only({})?.html).toBe('<p><a href="https://linli.example/about">关于</a></p>');
    expect(only({})?.picture).toEqual({
      address: 'https://linli.example/media/abc-960.webp',
      type: 'image/webp',
      bytes: 9,
    });
    expect(only({ cover: null })?.picture).toBeNull();
  });
});

test('A feed was updated when its newest entry was, and an empty one now', () => {
  const correctedAt = new Date('2026-11-20T12:00:00Z');
  const newer = new Date('2026-11-10T12:00:00Z');
  const texts = [text({ publishedAt: newer }), text({ correctedAt })];
  expect(feedOf(frame, texts, now).updated).toEqual(correctedAt);
  expect(feedOf(frame, [], now).updated).toEqual(now);
});
