import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRichText, plainText } from './rich-text';

describe('cleanRichText', () => {
  test('What the editor offers stays as it is', () => {
    const html =
      '<h2>小标题</h2><p>一<strong>二</strong><em>三</em><a href="/about">四</a></p><ul><li>五</li></ul><blockquote><p>六</p></blockquote>';
    expect(cleanRichText(html)).toBe(html);
  });

  test('Plain text becomes paragraphs', () => {
    expect(cleanRichText('一\n\n二\r\n三')).toBe('<p>一</p>\n<p>二</p>\n<p>三</p>');
  });

  test.each([
    '<p><script>alert(1)</script></p>',
    '<p onclick="alert(1)">一</p>',
    '<p><a href="javascript:alert(1)">一</a></p>',
    '<p><a href="  JaVa&#x09;Script:alert(1)">一</a></p>',
    '<p><a href="data:text/html,<script>alert(1)</script>">一</a></p>',
    '<p><img src=x onerror=alert(1)></p>',
    '<p style="position:fixed">一</p>',
    '<svg><p><style><img src=x onerror=alert(1)></style></p></svg>',
    '<p><iframe srcdoc="<script>alert(1)</script>"></iframe></p>',
    '<p><a href="//evil.example">一</a></p>',
    '<math><mtext><p><table><mglyph><style><img src onerror=alert(1)>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  ])('Nothing that runs is left of %s', (html) => {
    const clean = cleanRichText(html);
    expect(clean).not.toMatch(/<(?!\/?(?:p|h2|h3|ul|ol|li|blockquote|br|hr|strong|em|a)\b)/i);
    expect(clean).not.toMatch(/<[^>]+\s(?!href=)[a-z-]+\s*=/i);
    expect(clean).not.toMatch(/href="(?!\/(?!\/)|https?:|mailto:|tel:|#)/i);
  });

  test('Whatever is posted, only known tags and plain links are left', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '<a href="',
      'javascript:',
      '">',
      '<',
      '>',
      '&lt;',
      '"',
      'onload=',
      '<svg',
      '<!--',
      '-->',
      '<h2>',
      '</',
      '\u0000',
      '邻里',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const clean = cleanRichText(`<p>${parts.join('')}`);
        expect(clean).not.toMatch(/<(?!\/?(?:p|h2|h3|ul|ol|li|blockquote|br|hr|strong|em|a)\b)/i);
        expect(clean.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?!href=""|\/)[^\s>]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('Plain text has the words without the marks', () => {
  expect(plainText('<h2>一</h2><p>二<strong>三</strong> &amp; 四</p><p></p>')).toBe('一 二三 & 四');
  expect(plainText('<p> </p><ul><li></li></ul>')).toBe('');
});
