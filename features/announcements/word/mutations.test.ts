import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { wordNotice, zipOf } from '@/lib/testing/word-file';
import { type Viewer, visitor } from '@/lib/viewer';
import { importWord } from './mutations';

let editor: Viewer;
beforeAll(async () => {
  editor = await makeAccount('editor', await makeCommunity());
});

const words = { picture: '〔图〕' };
const file = (content: Buffer) => new File([new Uint8Array(content)], 'notice.docx');
const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#1f6b54' } })
    .png()
    .toBuffer();

test('Heading, emphasis, list, table and pictures of a Word file come in, and nothing is saved', async () => {
  const content = await picture();
  const html = await importWord(editor, file(wordNotice([{ content, alt: '演练现场' }])), words, noon);
  expect(html.replace(/[0-9a-f]{40}/, 'HASH')).toBe(
    '<h2>消防演练通知</h2><p>请大家<strong>准时</strong>到场。</p><ul><li>带好毛巾</li><li>走楼梯</li></ul>' +
      '<table><thead><tr><th scope="col"><p>时间</p></th><th scope="col"><p>地点</p></th></tr></thead>' +
      '<tbody><tr><td><p>九点</p></td><td><p>广场</p></td></tr></tbody></table>' +
      '<figure><img src="/media/HASH-960.webp" alt="演练现场" width="60" height="40" /></figure>',
  );
  expect(await db.select().from(announcements)).toEqual([]);
});

test('A picture without a description stays without one; a drawing that is no picture becomes a sentence', async () => {
  const pictures = [
    { content: await picture(), alt: '' },
    { content: Buffer.from('a drawing of Word’s own'), alt: '图' },
  ];
  const html = await importWord(editor, file(wordNotice(pictures)), words, noon);
  expect(html).toMatch(/<img src="[^"]+" alt="" width="60" height="40" \/>/);
  expect(html).toContain('<p>〔图〕</p>');
});

const types = { '[Content_Types].xml': '<Types/>' };
test.each([
  ['a text', Buffer.from('not a Word file')],
  ['an archive of something else', zipOf({ 'a.txt': 'a' })],
  ['an archive that is cut off', wordNotice().subarray(0, 900)],
  ['an archive without an end', wordNotice().subarray(0, -20)],
  ['one that unpacks to 200 MB', zipOf({ ...types, 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 'a') })],
  ['one that is no document inside', zipOf({ ...types, 'word/document.xml': '<html/>' })],
])('%s is refused, and the server goes on', async (_, content) => {
  expect(content.length).toBeLessThan(10 * 1024 * 1024);
  await expect(importWord(editor, file(content), words, noon)).rejects.toThrow('notAWordFile');
  expect(await importWord(editor, file(wordNotice()), words, noon)).toContain('消防演练通知');
});

test('A large file does not hold up the server while it is read', async () => {
  const paragraphs = Array.from({ length: 12_000 }, (_, at) => `<w:p><w:r><w:t>第 ${at} 段</w:t></w:r></w:p>`).join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const document = `<w:document xmlns:w="${main}"><w:body>${paragraphs}</w:body></w:document>`;
  const { convertWord } = await import('@/lib/word/convert');
  const notice = zipOf({ ...types, 'word/document.xml': document });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const converted = await convertWord(notice);
  delay.disable();
  expect(converted?.html).toContain('第 11999 段');
  expect(performance.now() - started, 'there is something that would hold it up').toBeGreaterThan(200);
  expect(delay.percentile(99) / 1e6).toBeLessThan(100);
});

test('Nobody but those who write imports', async () => {
  for (const stranger of [visitor, await makeAccount('resident'), await makeAccount('auditor')]) {
    await expect(importWord(stranger, file(wordNotice()), words, noon)).rejects.toThrow('notYours');
  }
});
