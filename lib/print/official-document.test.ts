import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { convertWord } from '@/lib/word/convert';
import { type AnnexEntry, type Block, type OfficialDocument, officialDocument } from './official-document';
import { print } from './thread';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string, figure?: number, after = ''): Block => ({
  kind: 'paragraph',
  runs: [figure === undefined ? { text } : { text, figure }, { text: after }],
});
const entry = (number: number, name: string, amount: string, rows: string[][] = [['3月2日', '3幢']]): AnnexEntry => ({
  number,
  name,
  amount,
  counted: '按工单计数，数据时间2026年11月28日。',
  head: ['日期', '地点'],
  rows,
  more: '',
});

const words: OfficialDocument = {
  title: '青枫里社区2026年工作总结',
  under: '梧桐街道办事处：',
  blocks: [
    paragraph('现将全年工作总结如下：'),
    heading(1, '加强领导'),
    heading(2, '健全机制'),
    paragraph('召开例会12次', 1, '，成效“看得见”。'),
    heading(2, '整治环境'),
    heading(3, '每周巡查。'),
    heading(3, '3个小区先行。'),
    paragraph('更换窨井盖41块', 2, '，评选五好文明家庭【待补：户数】户。'),
    heading(1, '下步打算'),
    heading(2, '加大宣传'),
    paragraph('再接再厉。'),
  ],
  unit: '梧桐街道青枫里社区居民委员会',
  day: '2026年11月28日',
  draft: '草稿，未签发',
  annex: {
    title: '数字来源',
    intro: '逐项列出。',
    entries: [entry(1, '召开例会', '12 次'), { ...entry(2, '更换窨井盖', '41 块'), more: '其余 40 条见系统' }],
  },
  language: 'zh-CN',
  madeAt: new Date('2026-11-28T02:00:00Z'),
  author: '青枫里社区',
};

const partOf = (file: Buffer, path: string) => strFromU8(unzipSync(file)[path] ?? new Uint8Array());
const written = async (more: Partial<OfficialDocument> = {}) =>
  partOf(await officialDocument({ ...words, ...more }), 'word/document.xml');
const said = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join('');
const paragraphsIn = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one);
const sayings = (xml: string) => paragraphsIn(xml).map(said);
const styleIn = (styles: string, id: string) => styles.split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0] ?? '';
const marksIn = (xml: string) =>
  [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)".*?<\/w:hyperlink>/g)].map(([link, to]) => [to, said(link)]);
const bookmarksIn = (xml: string) => [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name);

describe('An official document', () => {
  test('Says everything in its order, with the headings numbered', async () => {
    expect(sayings(await written())).toEqual([
      words.title,
      words.under,
      '现将全年工作总结如下：',
      '一、加强领导',
      '（一）健全机制',
      '召开例会12次［1］，成效“看得见”。',
      '（二）整治环境',
      '1.每周巡查。',
      '2. 3个小区先行。',
      '更换窨井盖41块［2］，评选五好文明家庭【待补：户数】户。',
      '二、下步打算',
      '（一）加大宣传',
      '再接再厉。',
      words.unit,
      words.day,
      '数字来源',
      '逐项列出。',
      '1. 召开例会：12次',
      '按工单计数，数据时间2026年11月28日。',
      ...['日期', '地点', '3月2日', '3幢'],
      '2. 更换窨井盖：41块',
      '按工单计数，数据时间2026年11月28日。',
      ...['日期', '地点', '3月2日', '3幢'],
      '其余 40 条见系统',
    ]);
  });

  test('Has the type, the sizes and the lines of documents', async () => {
    const styles = partOf(await officialDocument(words), 'word/styles.xml');
    for (const [id, font, size] of [
      ['Title', '方正小标宋简体', 44],
      ['Heading1', '黑体', 32],
      ['Heading2', '楷体_GB2312', 32],
      ['Heading3', '仿宋_GB2312', 32],
    ] as const) {
      expect(styleIn(styles, id)).toContain(
        `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman"/>`,
      );
      expect(styleIn(styles, id)).toContain(`<w:sz w:val="${size}"/>`);
    }
    for (const id of ['Heading1', 'Heading2', 'Heading3', 'OfficialText'])
      expect(styleIn(styles, id)).toMatch(
        /<w:spacing w:line="579" w:lineRule="exact"\/><w:ind w:firstLine="640" w:firstLineChars="200"\/>/,
      );
    for (const id of ['Heading1', 'Heading2', 'Heading3']) expect(styleIn(styles, id)).toContain('<w:keepNext/>');
    expect(styleIn(styles, 'Heading2')).toContain('<w:b w:val="false"/>');
    expect(styleIn(styles, 'Heading3')).toContain('<w:b/>');
    expect(styleIn(styles, 'OfficialText')).toContain('<w:jc w:val="both"/>');
    expect(styles.split('<w:pPrDefault>')[0]).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles.split('<w:pPrDefault>')[0]).toContain('<w:sz w:val="32"/>');
  });

  test('Gives each paragraph its style, and says to Word that its quotation marks are Chinese', async () => {
    const xml = await written();
    const styles = paragraphsIn(xml).map((one) => /<w:pStyle w:val="([^"]*)"/.exec(one)?.[1]);
    expect(styles.slice(0, 9)).toEqual([
      ...['Title', 'OfficialAddressee', 'OfficialText', 'Heading1', 'Heading2', 'OfficialText'],
      ...['Heading2', 'Heading3', 'Heading3'],
    ]);
    expect(xml).toContain('<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">，成效“看得见”。');
  });

  test('Is A4 with the edges of GB/T 9704', async () => {
    const xml = await written();
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  test('Names what stands in for its type', async () => {
    const fonts = partOf(await officialDocument(words), 'word/fontTable.xml');
    for (const [name, other] of [
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
      ['方正小标宋简体', '宋体'],
    ])
      expect(fonts).toContain(`<w:font w:name="${name}"><w:altName w:val="${other}"/>`);
  });

  test('Numbers its pages in Song, 14 points, between dashes', async () => {
    const file = await officialDocument(words);
    const footer = partOf(file, 'word/footer1.xml');
    expect(said(footer)).toBe('—  —');
    expect(footer).toMatch(/—.*<w:instrText[^>]*>PAGE<.*—/);
    const style = styleIn(partOf(file, 'word/styles.xml'), 'OfficialPage');
    expect(style).toContain('w:eastAsia="宋体"');
    expect(style).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>/);
  });

  test('Says above each page that it is a draft, until it is signed', async () => {
    expect(said(partOf(await officialDocument(words), 'word/header1.xml'))).toBe('草稿，未签发');
    expect(Object.keys(unzipSync(await officialDocument({ ...words, draft: '' }))).join()).not.toContain('header');
  });

  test('Ends in unit and day, the day four letters before the edge, never alone on a page', async () => {
    const [last, unit, day] = paragraphsIn(await written()).slice(12, 15);
    expect(last).toContain('<w:keepNext/>');
    expect(unit).toMatch(/<w:keepNext\/><w:spacing w:before="1158"\/><w:ind w:right="640"\/>/);
    expect(day).toContain('<w:ind w:right="1280"/>');
  });

  test('Sets a line of its source in the middle, and breaks a long title between words', async () => {
    const title = '梧桐街道青枫里社区2026年创建全国文明城市工作总结';
    const [titled, source] = paragraphsIn(await written({ title, under: '（2026年1月至11月）' }));
    expect(titled?.match(/<w:t [^>]*>[^<]*|<w:br\/>/g)?.map((one) => one.replace(/<w:t [^>]*>/, ''))).toEqual([
      '梧桐街道青枫里社区2026年',
      '<w:br/>',
      '创建全国文明城市工作总结',
    ]);
    expect(source).toContain('w:val="OfficialSource"');
  });

  test('Was made when it was made', async () => {
    const core = partOf(await officialDocument(words), 'docProps/core.xml');
    expect(core.match(/2026-11-28T02:00:00\.000Z/g)).toHaveLength(2);
    expect(core).toContain('<dc:creator>青枫里社区</dc:creator>');
  });

  test('Loses what XML cannot hold, and takes the rest as text', async () => {
    const bad = '<w:t>&\u0001\u000b\ud800\uffff\n"甲"';
    const blocks = [heading(1, bad), paragraph(bad, 1)];
    const annex = { title: bad, intro: bad, entries: [{ ...entry(1, bad, bad, [[bad, bad]]), more: bad }] };
    const all = { title: bad, under: bad, blocks, unit: bad, day: bad, draft: bad, author: bad, annex };
    const html = (await convertWord(await officialDocument({ ...words, ...all })))?.html ?? '';
    expect(html.match(/&lt;w:t&gt;&amp; "甲"/g)?.length).toBeGreaterThan(10);
  });

  test('Is made in the thread of printing', { timeout: 30_000 }, async () => {
    const [word, pdf] = [await print('officialDocument', words), await print('officialDocumentPdf', words)];
    expect(Buffer.from(word).toString('latin1', 0, 2)).toBe('PK');
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('A figure', () => {
  test('Has a small mark that leads to its list', async () => {
    const xml = await written();
    expect(marksIn(xml)).toEqual([
      ['figure_1', '［1］'],
      ['figure_2', '［2］'],
    ]);
    expect(bookmarksIn(xml)).toEqual(['figure_1', 'figure_2']);
    expect(xml.match(/<w:vertAlign w:val="superscript"\/>/g)).toHaveLength(2);
    const titles = paragraphsIn(xml).filter((one) => one.includes('bookmarkStart'));
    expect(titles.map(said)).toEqual(['1. 召开例会：12次', '2. 更换窨井盖：41块']);
  });

  test('Has it in English in English brackets', async () => {
    expect(marksIn(await written({ language: 'en' }))[0]).toEqual(['figure_1', '[1]']);
  });

  test('Has none where the annex does not hold its list, or there is no annex', async () => {
    expect(marksIn(await written({ blocks: [paragraph('甲', 1), paragraph('乙', 7)] }))).toEqual([
      ['figure_1', '［1］'],
    ]);
    const without = await written({ annex: null });
    expect([...marksIn(without), ...bookmarksIn(without)]).toEqual([]);
    expect(said(without)).toContain('召开例会12次，成效');
  });
});

describe('The annex', () => {
  test('Begins on a page of its own', async () => {
    const [, title] = (await written()).split(words.day);
    expect(title).toMatch(/^.{0,40}<w:p><w:pPr><w:pStyle w:val="Title"\/><w:pageBreakBefore\/>/);
  });

  test('Repeats the head of a table on each page, and parts no row', async () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`${at}`, '青枫里']);
    const xml = await written({
      annex: {
        title: '数字来源',
        intro: '',
        entries: [entry(1, '召开例会', '80 次', rows), entry(2, '空', '0 次', [])],
      },
    });
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(81);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(81);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:tblBorders>');
  });
});
