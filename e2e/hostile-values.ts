import * as fc from 'fast-check';

/** What must never run, wherever it is written: each sets `window.hit`. */
const scripts = [
  '<script>window.hit=1</script>',
  '<img src=x onerror=window.hit=1>',
  '"><svg onload=window.hit=1>',
  "'-window.hit=1-'",
  'javascript:window.hit=1',
  '<a href="javascript:window.hit=1">x</a>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '</title><script>window.hit=1</script>',
  ']]><script>window.hit=1</script>',
  '<p style="background:url(javascript:window.hit=1)">x</p>',
  '<math><mtext></p><script>window.hit=1</script>',
  '<table><td><img src=//x.invalid/a.png onload=window.hit=1>',
];

const troubles = [
  '',
  ' ',
  '\u0000',
  '\u202e逆序',
  '\ud800',
  "' OR 1=1 --",
  '" NEAR/2 *',
  '%00%ff',
  '../../etc/passwd',
  '=1+1',
  '@SUM(A1)',
  '{{7*7}}',
  '楼'.repeat(5_000),
  '😀'.repeat(200),
  '\r\nSet-Cookie: x=1',
  '9'.repeat(400),
  '-1',
  '1e308',
  'NaN',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31T23:59',
  '00000000-0000-0000-0000-000000000000',
  'http://[::1]/',
  '//evil.invalid/',
  '$&$1$`',
];

/** Texts that people send by mistake or on purpose, the same ones at each run. */
export const hostileTexts = (count: number, seed: number): string[] =>
  fc.sample(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...scripts) },
      { weight: 3, arbitrary: fc.constantFrom(...troubles) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
      {
        weight: 2,
        arbitrary: fc.string({ unit: fc.constantFrom(...'楼道灯好人<>&"\'/\\%=?#，。 \n\t'), maxLength: 120 }),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...scripts), fc.string()).map(([a, b]) => `${b}${a}${b}`) },
    ),
    { numRuns: count, seed },
  );

export type HostileFile = { name: string; mimeType: string; buffer: Buffer };

/** Files that are not what they say, broken, or nothing at all. */
export const hostileFiles = (count: number, seed: number): HostileFile[] =>
  fc
    .sample(
      fc.record({
        name: fc.constantFrom(
          'a.png',
          'b.svg',
          'c.docx',
          'd.xlsx',
          'e.pdf',
          '../f.webp',
          '名单.xlsx',
          'g.exe',
          'h.html',
        ),
        mimeType: fc.constantFrom(
          'image/png',
          'image/svg+xml',
          'application/pdf',
          'text/html',
          'application/octet-stream',
        ),
        start: fc.constantFrom(
          '',
          '\x89PNG\r\n\x1a\n',
          'PK\x03\x04',
          '%PDF-1.7\n',
          'RIFF0000WEBP',
          '<svg onload="window.hit=1">',
          'MZ',
        ),
        rest: fc.uint8Array({ maxLength: 2_000 }),
      }),
      { numRuns: count, seed },
    )
    .map(({ name, mimeType, start, rest }) => ({
      name,
      mimeType,
      buffer: Buffer.concat([Buffer.from(start, 'latin1'), rest]),
    }));
