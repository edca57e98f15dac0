import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRichText, plainText } from './rich-text';
import { picturesWithoutAlt } from './rich-text-pictures';
import { shownRichText } from './rich-text-shown';

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
    expect(clean).not.toMatch(
      /<(?!\/?(?:p|h2|h3|ul|ol|li|blockquote|br|hr|strong|em|a|table|thead|tbody|tr|th|td|figure|figcaption|img)\b)/i,
    );
    expect(clean).not.toMatch(/<[^>]+\s(?!href=|scope=)[a-z-]+\s*=/i);
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
        expect(clean).not.toMatch(
          /<(?!\/?(?:p|h2|h3|ul|ol|li|blockquote|br|hr|strong|em|a|table|thead|tbody|tr|th|td|figure|figcaption|img)\b)/i,
        );
        expect(clean.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?!href=""|\/)[^\s>]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('Tables and pictures', () => {
  const address = `/media/${'0f'.repeat(20)}-960.webp`;

  test('A picture that is stored here stays, with its description, size and caption', () => {
    const html = `<figure><img src="${address}" alt="木书架" width="900" height="600" /><figcaption>新书架</figcaption></figure>`;
    expect(cleanRichText(html)).toBe(html);
  });

  test.each([
    'https://elsewhere.example/a.webp',
    '//elsewhere.example/media/a.webp',
    'data:image/png;base64,AAAA',
    '/media/../secrets',
    `/media/${'0f'.repeat(20)}-960.svg`,
    `/media/${'0f'.repeat(20)}-960.webp?x=1`,
    `https://elsewhere.example${address}`,
    `/en${address}`,
  ])('A picture at %s is dropped', (src) => {
    expect(cleanRichText(`<p>一</p><img src="${src}" alt="x" />`)).toBe('<p>一</p>');
  });

  test('Of a picture nothing else stays, whatever is posted', () => {
    const html = `<p><img src="${address}" alt="&quot;><script>" srcset="https://evil.example 1w" onerror="x()" style="x" loading="lazy" width="9e9" height="5" class="x"></p>`;
    expect(cleanRichText(html)).toBe(`<p><img src="${address}" alt="&quot;&gt;&lt;script&gt;" /></p>`);
  });

  test('A first row of headings is the head of its table; the others name their rows', () => {
    const html =
      '<table><tbody><tr><th><p>时间</p></th><th colspan="1"><p>地点</p></th></tr>' +
      '<tr><th style="x">一</th><td colspan="2" rowspan="99" bgcolor="red">二</td></tr></tbody></table>';
    const clean =
      '<table><thead><tr><th scope="col"><p>时间</p></th><th scope="col"><p>地点</p></th></tr></thead>' +
      '<tbody><tr><th scope="row">一</th><td colspan="2">二</td></tr></tbody></table>';
    expect(cleanRichText(html)).toBe(clean);
    expect(cleanRichText(clean), 'cleaning again changes nothing').toBe(clean);
  });

  test('Words of a table that stand in no row are not lost', () => {
    expect(plainText(cleanRichText('<table>表题<tr><td>一</td></tr></table>'))).toBe('表题 一');
    expect(plainText(cleanRichText('<table><p>只有字</p></table>'))).toBe('只有字');
  });

  test('Pictures that nobody described are counted from one', () => {
    const image = (alt: string) => `<img src="${address}"${alt} />`;
    expect(picturesWithoutAlt(image(' alt="图"') + image(' alt=""') + image(' alt=" "') + image(''))).toEqual([
      2, 3, 4,
    ]);
  });

  test('A page shows pictures in the width that fits and tables in a box that the keyboard reaches', () => {
    const shown = shownRichText(
      `<figure><img src="${address}" alt="图" /></figure><table><tbody></tbody></table>`,
      '表格',
    );
    expect(shown).toContain(`${address} 960w`);
    expect(shown).toContain('-1600.webp 1600w');
    expect(shown).toContain('<div class="table-box" role="region" tabindex="0" aria-label="表格"><table>');
    expect(shown).not.toContain('style=');
  });
});

test('Plain text has the words without the marks', () => {
  expect(plainText('<h2>一</h2><p>二<strong>三</strong> &amp; 四</p><p></p>')).toBe('一 二三 & 四');
  expect(plainText('<p> </p><ul><li></li></ul>')).toBe('');
});

const hash = 'ab'.repeat(20);
test.each([
  [`<p>a</p><img src="/media/${hash}-960.webp" alt="图">`, true],
  [`<p>a</p><img src="https://evil.example/media/${hash}-960.webp" alt="图">`, false],
  [`<p>a</p><img src="//evil.example/media/${hash}-960.webp">`, false],
  ['<p>a</p><img src="/media/../secrets.json">', false],
  ['<p>a</p><img src="data:image/svg+xml,x">', false],
  ['<p>a</p><img src=x onerror=alert(1)>', false],
])('%s: whether a picture stays', (html, stays) => {
  const clean = cleanRichText(html);
  expect(clean.includes('<img')).toBe(stays);
  expect(clean).not.toContain('onerror');
});
