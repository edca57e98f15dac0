import { expect, test } from 'vitest';
import { cleanRichText } from '../rich-text';
import { absoluteLinks } from './absolute-links';

const base = 'https://linli.example/announcements/one';

test.each([
  ['/about', 'https://linli.example/about'],
  ['/announcements?before=1&amp;community=a', 'https://linli.example/announcements?before=1&amp;community=a'],
  ['#below', 'https://linli.example/announcements/one#below'],
  ['two', 'https://linli.example/announcements/two'],
  ['https://example.org/x', 'https://example.org/x'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['tel:0000-5550101', 'tel:0000-5550101'],
  ['http://', 'http://'],
])('%s becomes %s', (written, whole) => {
  expect(absoluteLinks(`<p>看<a href="${written}">这里</a></p>`, base)).toBe(`<p>看<a href="${whole}">这里</a></p>`);
});

test('Words that look like a link stay words', () => {
  const text = cleanRichText('<p>请写 href="/about" 或 &lt;a href="/about"&gt;</p>');
  expect(absoluteLinks(text, base)).toBe(text);
});

test('Every picture and link of a text becomes whole', () => {
  const html = '<p><img src="/media/a.webp" alt="图"> <a href="/a">一</a> <a href="/b">二</a></p>';
  expect(absoluteLinks(html, base).match(/https:\/\/linli\.example\/\S+?(?=")/g)).toEqual([
    'https://linli.example/media/a.webp',
    'https://linli.example/a',
    'https://linli.example/b',
  ]);
});
