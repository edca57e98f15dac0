import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  TextRun,
} from 'docx';
import type { OfficialDocument } from './official-document';
import { a4, columnWidth, edges, indent, leading, points, sizes, titleLines } from './official-layout';

/** Twentieths of a point, in which Word measures. */
export const twips = (length: number): number => Math.round(length * 20);

const margin = {
  top: twips(points(edges.top)),
  right: twips(points(edges.right)),
  bottom: twips(points(edges.bottom)),
  left: twips(points(edges.left)),
  header: twips(points(20)),
  footer: twips(points(25)),
};

/** The page of a document: A4. */
export const section: ISectionPropertiesOptions = {
  page: { size: { width: twips(a4.width), height: twips(a4.height) }, margin },
};

/** The grey of what is not part of the document. */
const grey = '666666';

const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
const faces = {
  title: face('方正小标宋简体'),
  heading: face('黑体'),
  second: face('楷体_GB2312'),
  text: face('仿宋_GB2312'),
  page: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
};

const lines = (height: number) => ({ line: twips(height), lineRule: LineRuleType.EXACT });
const textStyle = 'OfficialText';
const half = (size: number) => size * 2;
const { text, title, table, page } = sizes;
// Word counts in letters, whatever their size; other programs want a length as well.
const firstLine = { firstLine: twips(indent * text), firstLineChars: indent * 100 };

// 28 letters on a line. A grid of letters, as Word has it, is set far too wide by LibreOffice.
const closer = Math.floor((columnWidth / 28) * 20) - twips(text);

const heading = (outlineLevel: number, font: typeof faces.text, bold: boolean) => ({
  next: textStyle,
  run: { font, size: half(text), bold, color: '000000' },
  paragraph: { keepNext: true, outlineLevel, indent: firstLine, spacing: lines(leading.text) },
});

/** The styles of a document: whoever edits it changes one, not every paragraph. Latin headings stand out by bold alone. */
export const stylesFor = (language: OfficialDocument['language']): IStylesOptions => ({
  default: {
    document: {
      run: { font: faces.text, size: half(text), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: lines(leading.text) },
    },
    title: {
      run: { font: faces.title, size: half(title), bold: language === 'en' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: lines(leading.title) },
    },
    heading1: heading(0, faces.heading, language === 'en'),
    heading2: heading(1, faces.second, language === 'en'),
    heading3: heading(2, faces.text, true),
  },
  paragraphStyles: [
    own('Text', {
      run: language === 'en' ? {} : { characterSpacing: closer },
      paragraph: { alignment: AlignmentType.BOTH, indent: firstLine, spacing: lines(leading.text) },
    }),
    ...otherStyles,
  ],
});

const loose = { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } };

const otherStyles = [
  own('Addressee', { paragraph: { spacing: { ...lines(leading.text), before: twips(leading.text) } } }),
  own('Source', { run: { font: faces.second }, paragraph: { alignment: AlignmentType.CENTER } }),
  own('Signature', { paragraph: { alignment: AlignmentType.RIGHT, keepLines: true } }),
  own('Entry', {
    run: { font: faces.heading, size: half(page) },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: 0, spacing: { ...lines(24), before: twips(12) } },
  }),
  own('Note', { run: { size: half(table), color: grey }, paragraph: { spacing: { ...lines(18), after: twips(4) } } }),
  own('Cell', { run: { size: half(table) }, paragraph: { spacing: lines(leading.table) } }),
  own('Head', { run: { font: faces.heading, size: half(table) }, paragraph: { spacing: lines(leading.table) } }),
  own('Page', { run: { font: faces.page, size: half(page) }, paragraph: loose }),
  own('Draft', { run: { size: half(table), color: grey }, paragraph: loose }),
];

function own(id: string, style: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>): IParagraphStyleOptions {
  return { id: `Official${id}`, name: `Official ${id.toLowerCase()}`, basedOn: 'Normal', quickFormat: true, ...style };
}

/** Words as Word sets them: quotation marks are as wide as a letter among Chinese ones. */
export const run = (words: string, more: IRunOptions = {}): TextRun =>
  new TextRun({
    text: plain(words),
    ...(/\p{Script=Han}/u.test(words) ? { font: { hint: 'eastAsia' } } : {}),
    ...more,
  });

/** The title, broken where its words allow it. */
export const titleRuns = (title: string): TextRun[] =>
  titleLines(title).map((line, at) => run(line, at > 0 ? { break: 1 } : {}));

/** A text without what XML cannot hold, which would make the whole file unreadable. */
export const plain = (words: string): string =>
  words.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
