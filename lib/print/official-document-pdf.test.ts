import { describe, expect, test } from 'vitest';
import { textIn } from '@/lib/testing/pdf';
import { CharactersLacking } from './font';
import type { Block, OfficialDocument } from './official-document';
import { officialDocumentPdf } from './official-document-pdf';

const sentence =
  '社区坚持问题导向，聚焦背街小巷、老旧小区等重点部位，用Excel台账逐件销号——“件件有着落”，发现问题486处，整改率达97.3%。';
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string, figure?: number): Block => ({
  kind: 'paragraph',
  runs: [figure === undefined ? { text } : { text, figure }, { text: '，做到责任到人。' }],
});
const chapter = [
  heading(1, '整治环境'),
  heading(2, '每周巡查'),
  paragraph('召开例会12次', 1),
  paragraph(sentence.repeat(3)),
  heading(3, '评选五好文明家庭【待补：户数】户'),
  paragraph(sentence, 2),
];

const words: OfficialDocument = {
  title: '梧桐街道青枫里社区2026年创建全国文明城市工作总结',
  under: '（2026年1月1日至11月28日）',
  blocks: chapter,
  unit: '梧桐街道青枫里社区居民委员会',
  day: '2026年11月28日',
  draft: '草稿，未签发',
  annex: {
    title: '数字来源清单',
    intro: '逐项列出统计口径和明细。',
    entries: [1, 2].map((number) => ({
      number,
      name: ['召开例会', '发现问题'][number - 1] ?? '',
      amount: '12 次',
      counted: '按会议记录计数。',
      head: ['日期', '地点'],
      rows: [['2026-03-02', '社区文化中心二楼']],
      more: '其余120条见系统',
    })),
  },
  language: 'zh-CN',
  madeAt: new Date('2026-11-28T02:00:00Z'),
  author: '青枫里社区',
};

const chapters = (count: number) => Array.from({ length: count }, () => chapter).flat();
const pagesIn = (pdf: Buffer) => textIn(pdf).split(/—\d+—/).slice(0, -1);
/** What the pages say, without what stands on each of them and without the marks. */
const saidBy = (pdf: Buffer) =>
  pagesIn(pdf)
    .join('')
    .replaceAll(words.draft, '')
    .replace(/［\d］/g, '');
const textOf = (block: Block) => (block.kind === 'heading' ? block.text : block.runs.map(({ text }) => text).join(''));

describe('An official document as a PDF', () => {
  test('Says everything in its order, also over the edges of pages', async () => {
    const blocks = chapters(9);
    const said = saidBy(await officialDocumentPdf({ ...words, blocks, annex: null })).replace(
      /[一二三四五六七八九]、(?=整治)|（一）|1\.(?=评)/g,
      '',
    );
    const { title, under, unit, day } = words;
    expect(said).toBe(title + under + blocks.map(textOf).join('') + unit + day);
  });

  test('Numbers its headings, marks its figures, and lists them in an annex on a page of its own', async () => {
    const pages = pagesIn(await officialDocumentPdf(words));
    const body = pages.slice(0, -1).join('');
    for (const text of ['一、整治环境', '（一）每周巡查', '1.评选五好', '［1］', '［2］']) expect(body).toContain(text);
    const table = '按会议记录计数。日期地点2026-03-02社区文化中心二楼其余120条见系统';
    expect(pages.at(-1)?.replace(words.draft, '')).toBe(
      `数字来源清单逐项列出统计口径和明细。1.召开例会：12次${table}2.发现问题：12次${table}`,
    );
  });

  test('Has no marks without an annex', async () => {
    expect(textIn(await officialDocumentPdf({ ...words, annex: null }))).not.toContain('［');
  });

  test('Says that it is a draft on every page, until it is signed', async () => {
    for (const page of pagesIn(await officialDocumentPdf(words))) expect(page).toContain('草稿，未签发');
    expect(textIn(await officialDocumentPdf({ ...words, draft: '' }))).not.toContain('草稿');
  });

  test('Is A4, tagged and titled, and the same each time', async () => {
    const pdf = await officialDocumentPdf(words);
    const boxes = pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g) ?? [];
    expect(new Set(boxes)).toEqual(new Set(['/MediaBox [0 0 595.275591 841.889764]']));
    expect(pdf.toString('latin1').match(/\/S \/H1/g)).toHaveLength(2);
    expect((await officialDocumentPdf(words)).equals(pdf)).toBe(true);
  });

  test('Leaves no heading alone at the foot of a page, wherever it comes', { timeout: 30_000 }, async () => {
    for (let lines = 8; lines < 24; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('甲'));
      const pdf = await officialDocumentPdf({ ...words, blocks: [...filler, ...chapters(3)], annex: null });
      for (const page of pagesIn(pdf)) expect(page, `${lines} lines`).not.toMatch(/(整治环境|每周巡查|户数】户)$/);
    }
  });

  test('Never leaves unit and day alone on a page', { timeout: 30_000 }, async () => {
    for (let lines = 12; lines < 22; lines += 1) {
      const blocks = Array.from({ length: lines }, () => paragraph('甲'));
      const last = pagesIn(await officialDocumentPdf({ ...words, blocks, annex: null })).at(-1);
      expect(last, `${lines} lines`).toContain(`做到责任到人。${words.unit}${words.day}`);
    }
  });

  test('Repeats the head of a table on each page and loses no row, however tall', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`第${at}行`, at === 40 ? sentence.repeat(30) : '三幢']);
    const [entry] = words.annex?.entries ?? [];
    const annex = { title: '清单', intro: '', entries: entry ? [{ ...entry, rows }] : [] };
    const pages = pagesIn(await officialDocumentPdf({ ...words, blocks: [], annex })).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.match(/日期地点/g)).toHaveLength(1);
    const said = pages.join('').replaceAll('草稿，未签发', '').replaceAll('日期地点', '');
    expect(said).toContain(rows.flat().join(''));
  });

  test('Is there within seconds, forty pages long', { timeout: 60_000 }, async () => {
    const begun = performance.now();
    const pdf = await officialDocumentPdf({ ...words, blocks: chapters(60) });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(pagesIn(pdf).length).toBeGreaterThan(40);
    expect(pdf.length).toBeLessThan(1_000_000);
  });

  test('Is refused with the characters that the type lacks', async () => {
    const refused = await officialDocumentPdf({ ...words, unit: '𠮷\u0001社区' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CharactersLacking);
    expect((refused as CharactersLacking).characters).toEqual(['𠮷']);
  });
});
