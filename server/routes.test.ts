import { describe, expect, test } from 'vitest';
import { allowedParameters, canonicalAddress, kindOf, looksLikeFile, splitLocale } from './routes.js';

const address = (text: string) => {
  const { pathname, searchParams } = new URL(`http://linli${text}`);
  return canonicalAddress(pathname, searchParams);
};

describe('canonicalAddress', () => {
  test.each([
    ['/', null],
    ['/announcements?before=1_a', null],
    ['/announcements?community=lianxi&before=1_a', null],
    ['/en', null],
    ['/zh-CN', '/'],
    ['/zh-CN/announcements', '/announcements'],
    ['/announcements/', '/announcements'],
    ['/announcements?x=1', '/announcements'],
    ['/announcements?x=1&community=lianxi', '/announcements?community=lianxi'],
    ['/en/announcements?utm_source=a', '/en/announcements'],
    ['/about?x=1', '/about'],
    ['/a//b', '/a/b'],
    ['/announcements?before=', '/announcements'],
    ['/announcements?before=1_a&before=2_b', '/announcements?before=1_a'],
    ['/announcements?before=1_a&community=lianxi', '/announcements?community=lianxi&before=1_a'],
    ['/%61bout', '/about'],
    ['/figures?period=month&community=lianxi', '/figures?period=month'],
    ['/api/figures/public?period=month&x=1', '/api/figures/public?period=month'],
  ])('%s is answered by a redirect to %s', (asked, answer) => {
    expect(address(asked)).toBe(answer);
  });

  test('No address leads to another host', () => {
    for (const path of ['//evil.example', '///evil.example/', '/zh-CN//evil.example', '/zh-CN/%2F/evil.example']) {
      const answer = canonicalAddress(path, new URLSearchParams());
      expect(answer === null || /^\/(?!\/)/.test(answer), `${path} → ${answer}`).toBe(true);
    }
  });

  test('A redirect leads to an address that needs no other', () => {
    for (const path of ['/zh-CN/zh-CN/a', '/zh-CN//zh-CN', '/a/?x=1', '/zh-CN/?x', '//', '/zh-CN//']) {
      const first = address(path) ?? path;
      expect(address(first), `${path} → ${first}`).toBeNull();
    }
  });
});

test('English addresses carry their language, all others are Chinese', () => {
  expect(splitLocale('/en')).toEqual({ locale: 'en', path: '/' });
  expect(splitLocale('/en/about')).toEqual({ locale: 'en', path: '/about' });
  expect(splitLocale('/energy')).toEqual({ locale: 'zh-CN', path: '/energy' });
});

test('A page that is not in the table takes no parameters', () => {
  expect(allowedParameters('/about')).toEqual([]);
});

test.each([
  ['/', 'page'],
  ['/announcements/one', 'page'],
  ['/feeds', 'page'],
  ['/feeds/all', 'page'],
  ['/feeds/all.xml', 'page'],
  ['/feeds/a/b/c.atom', 'page'],
  ['/fr/feeds/all.atom', 'page'],
  ['/feeds/all.atom', 'document'],
  ['/feeds/columns/news.rss', 'document'],
  ['/en/feeds/communities/lianxi.json', 'document'],
  ['/zh-CN/feeds/all.atom', 'document'],
  ['/media/a-480.webp', 'handler'],
  ['/api/view', 'handler'],
  ['/api/figures', 'handler'],
  ['/api/figures/public', 'document'],
  ['/sitemap.xml', 'handler'],
  ['/certificates/12345678901234/certificate.pdf', 'handler'],
  ['/honours/batches/2026-q3/slides.zip', 'handler'],
  ['/certificates/12345678901234', 'page'],
  ['/honours/2026-0001/poster.pdf', 'page'],
  ['/calendar/all.ics', 'document'],
  ['/calendar/kinds/co-building.ics', 'document'],
  ['/events/2026-0001/event.ics', 'document'],
  ['/events/2026-0001/poster.pdf', 'handler'],
  ['/events/2026-0001/ticket/12345678-ABCDEF', 'handler'],
  ['/events/2026-0001/sign-up', 'page'],
  ['/events/months/2026-11', 'page'],
])('%s is answered by a %s', (path, kind) => expect(kindOf(path)).toBe(kind));

test.each([
  ['/favicon.png', true],
  ['/announcements/one.php', true],
  ['/desk/figures/meetings.entries.weekly', false],
  ['/en/desk/figures/remediation.quantity.well-cover', false],
  ['/desk/figures/a/b.php', true],
  ['/about', false],
])('%s asks for a file: %s', (path, answer) => expect(looksLikeFile(path)).toBe(answer));
