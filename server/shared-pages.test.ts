import { expect, test } from 'vitest';
import { sharedPages, variantOf } from './shared-pages.js';

const page = (version: number, text = 'x', until: number | null = null) => ({
  version,
  until,
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: Buffer.from(text),
});

test('A page is valid while the public version is the one it was rendered for', () => {
  const pages = sharedPages({ maxBytes: 1e6 });
  pages.keep('/', page(7), 0);
  expect(pages.get('/', 7, 1)).toBeDefined();
  expect(pages.get('/', 8, 1)).toBeUndefined();
});

test('A page is valid until its own time, and never longer than five minutes', () => {
  const pages = sharedPages({ maxBytes: 1e6 });
  pages.keep('/today', page(1, 'x', 1_000), 0);
  pages.keep('/other', page(1), 0);
  expect(pages.get('/today', 1, 999)).toBeDefined();
  expect(pages.get('/today', 1, 1_000)).toBeUndefined();
  expect(pages.get('/other', 1, 299_999)).toBeDefined();
  expect(pages.get('/other', 1, 300_000)).toBeUndefined();
});

test('However many pages are kept, the byte limit holds and the least used go first', () => {
  const pages = sharedPages({ maxBytes: 100_000 });
  const first = pages.keep('/first', page(1, 'x'.repeat(1_000)), 0);
  for (let n = 0; n < 1_000; n += 1) {
    pages.touch('/first', first);
    pages.keep(`/${n}`, page(1, 'x'.repeat(1_000)), 0);
    expect(pages.bytes()).toBeLessThanOrEqual(100_000);
  }
  expect(pages.has('/first')).toBe(true);
  expect(pages.has('/0')).toBe(false);
  expect(pages.has('/999')).toBe(true);
});

test('Each encoding is compressed once and has a tag of its own', async () => {
  const pages = sharedPages({ maxBytes: 1e6 });
  const kept = pages.keep('/', page(1, '邻里'.repeat(500)), 0);
  const [gzip, again, plain] = await Promise.all([
    variantOf(kept, 'gzip'),
    variantOf(kept, 'gzip'),
    variantOf(kept, 'identity'),
  ]);
  expect(gzip).toBe(again);
  expect(gzip.body.length).toBeLessThan(plain.body.length);
  expect(gzip.etag).not.toBe(plain.etag);
});
