import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photo } from '@/lib/testing/photo';
import { convertWord } from '@/lib/word/convert';
import { type FormField, formFields, type NominationForm, nominationForm } from './nomination-form';

const each = (say: (field: FormField) => string) =>
  Object.fromEntries(formFields.map((field) => [field, say(field)])) as Record<FormField, string>;

const filled: NominationForm = {
  title: '好人推荐表',
  unit: '推荐单位（盖章）：青枫里社区居民委员会',
  labels: each((field) => `${field}一栏`),
  values: each((field) => `${field}的内容`),
  portrait: null,
  portraitWords: '照片',
  opinions: [
    { label: '社区意见', text: '情况属实，同意推荐。' },
    { label: '街道意见', text: '' },
    { label: '区文明办意见', text: '' },
  ],
  seal: '（盖章）',
  day: '年月日',
};

const partsOf = (file: Buffer) => Object.entries(unzipSync(file));
const documentOf = (file: Buffer) => strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
const wordsOf = async (form: NominationForm) => (await convertWord(await nominationForm(form)))?.html ?? '';

/** The first tag of an XML that is not closed where it should be. */
function badTag(xml: string): string | undefined {
  const open: string[] = [];
  for (const [tag, close, name = '', self] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close && open.pop() !== name) return tag;
    if (!close && !self) open.push(name);
  }
  return open.at(-1);
}

describe('A nomination form', () => {
  test('Holds every cell, its name, and room for three opinions with seal and date', async () => {
    const html = await wordsOf(filled);
    const { title, unit, labels, values, opinions, portraitWords } = filled;
    const said = [title, unit, portraitWords, ...Object.values(labels), ...Object.values(values)];
    for (const text of [...said, ...opinions.flatMap(({ label, text }) => [label, text])]) expect(html).toContain(text);
    expect(html.split(filled.seal)).toHaveLength(5);
    expect(html.split(filled.day)).toHaveLength(4);
  });

  test('Is a whole file of which every part is well-formed', async () => {
    const parts = partsOf(await nominationForm(filled)).filter(([path]) => /\.(xml|rels)$/.test(path));
    expect(parts.length).toBeGreaterThan(5);
    for (const [path, content] of parts) expect(badTag(strFromU8(content)), path).toBeUndefined();
  });

  test('Is A4 in the type of documents, which is found by its other name too', async () => {
    const file = await nominationForm(filled);
    expect(documentOf(file)).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(documentOf(file)).toContain('方正小标宋简体');
    expect(strFromU8(unzipSync(file)['word/styles.xml'] ?? new Uint8Array())).toContain('仿宋_GB2312');
    const fonts = strFromU8(unzipSync(file)['word/fontTable.xml'] ?? new Uint8Array());
    expect(fonts).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  test('Has the portrait, 240 by 360 points, whatever shape and format it came in', async () => {
    const portrait = {
      content: await sharp(await photo(900, 600))
        .webp()
        .toBuffer(),
      alt: '沈玉禾',
    };
    const file = await nominationForm({ ...filled, portrait });
    const [, picture] = partsOf(file).find(([path]) => path.startsWith('word/media/')) ?? [];
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 360 });
    expect(documentOf(file)).toContain('descr="沈玉禾"');
    expect(documentOf(file)).not.toContain('照片');
  });

  test('Keeps the paragraphs of a story, each two letters in', async () => {
    const paragraphs = ['清晨五点半。'.repeat(20), '后来。'.repeat(20), '如今。'];
    const values = { ...filled.values, story: `${paragraphs.join('\n\n')}\n` };
    const html = await wordsOf({ ...filled, values });
    for (const paragraph of paragraphs) expect(html).toContain(`<p>${paragraph}</p>`);
    const file = documentOf(await nominationForm({ ...filled, values }));
    expect(file.match(/w:firstLine="480"/g)).toHaveLength(3);
  });

  test('Takes what somebody wrote as text, whatever it is', async () => {
    const name = '<w:t>&"\'𠮷\u0001\ud800]]>';
    const html = await wordsOf({ ...filled, values: { ...filled.values, name } });
    expect(html).toContain('&lt;w:t&gt;&amp;"\'𠮷]]&gt;');
  });
});
