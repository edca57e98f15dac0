import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isView, pageViews } from './page-views.js';

const phone =
  'Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50';
const asked = (headers: Record<string, string> = {}, method = 'GET') =>
  ({ method, headers: { 'user-agent': phone, ...headers } }) as unknown as IncomingMessage;

const held = globalThis as unknown as Record<symbol, unknown>;
const key = Symbol.for('linli.page-views');
afterEach(() => {
  delete held[key];
  vi.useRealTimers();
});

/** Takes what is handed over, as the database would. */
function keeping() {
  const handed: { counts: Record<string, number>; since: Date }[] = [];
  held[key] = async (counts: ReadonlyMap<string, number>, since: Date) => {
    handed.push({ counts: Object.fromEntries(counts), since });
  };
  return handed;
}

describe('isView', () => {
  test.each([
    phone,
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'Mozilla/5.0 (Linux; U; Android 13; zh-cn; CUBOT X70) AppleWebKit/537.36 UCBrowser/15.0 Mobile Safari/537.36',
  ])('A person reads: %s', (agent) => expect(isView(asked({ 'user-agent': agent }))).toBe(true));

  test.each([
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'Sogou web spider/4.0',
    'Mozilla/5.0 (compatible; YisouSpider/5.0)',
    'Mozilla/5.0 (compatible; PetalBot;+https://webmaster.petalsearch.com)',
    'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
    'curl/8.5.0',
    'Wget/1.21',
    'python-requests/2.32',
    'Go-http-client/1.1',
    'Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/126.0 Safari/537.36',
    'Feedly/1.0',
    '',
  ])('A program reads: %s', (agent) => expect(isView(asked({ 'user-agent': agent }))).toBe(false));

  test('Who does not say who it is, is no person', () => {
    expect(isView({ method: 'GET', headers: {} } as unknown as IncomingMessage)).toBe(false);
  });

  test('What is fetched ahead is not read, until the page is shown', () => {
    expect(isView(asked({ 'sec-purpose': 'prefetch' }))).toBe(false);
    expect(isView(asked({ 'sec-purpose': 'prefetch;prerender' }))).toBe(false);
    expect(isView(asked({ purpose: 'prefetch' }))).toBe(false);
    expect(isView(asked({ 'x-linli-shown': '1' }, 'HEAD'))).toBe(true);
    expect(isView(asked({}, 'HEAD'))).toBe(false);
    expect(isView(asked({}, 'POST'))).toBe(false);
  });
});

describe('pageViews', () => {
  test('Views are handed over by path, once, with the moment since when they were counted', async () => {
    const handed = keeping();
    const begun = Date.now();
    const views = pageViews();
    views.count(asked(), '/');
    views.count(asked(), '/');
    views.count(asked(), '/about');
    views.count(asked(), null);
    views.count(asked({ 'sec-purpose': 'prefetch' }), '/');
    await views.flush();
    await views.close();
    expect(handed.map(({ counts }) => counts)).toEqual([{ '/': 2, '/about': 1 }]);
    expect(handed[0]?.since.getTime()).toBeGreaterThanOrEqual(begun);
  });

  test('They are handed over on every whole minute, so that each day has its own', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T15:59:10Z') });
    const handed = keeping();
    const views = pageViews();
    views.count(asked(), '/');
    await vi.advanceTimersByTimeAsync(50_000);
    views.count(asked(), '/');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(handed.map(({ since }) => since.toISOString())).toEqual([
      '2026-11-22T15:59:10.000Z',
      '2026-11-22T16:00:00.000Z',
    ]);
    await views.close();
  });

  test('What could not be kept is handed over with the next', async () => {
    let fails = true;
    const kept: number[] = [];
    held[key] = async (counts: ReadonlyMap<string, number>) => {
      if (fails) throw new Error('the disk is full');
      kept.push(counts.get('/') ?? 0);
    };
    const views = pageViews();
    views.count(asked(), '/');
    await views.flush();
    fails = false;
    views.count(asked(), '/');
    await views.close();
    expect(kept).toEqual([2]);
  });

  test('Before anybody keeps them they wait, and never for more paths than the limit', async () => {
    const views = pageViews({ most: 100 });
    for (let n = 0; n < 1_000; n += 1) views.count(asked(), `/${n}`);
    await views.flush();
    const handed = keeping();
    views.count(asked(), '/0');
    await views.close();
    expect(Object.keys(handed[0]?.counts ?? {})).toHaveLength(100);
    expect(handed[0]?.counts['/0']).toBe(2);
  });
});
