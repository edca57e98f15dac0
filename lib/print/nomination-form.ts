import {
  AlignmentType,
  Document,
  HeightRule,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { withOtherNames } from './document-fonts';
import { plain } from './official-styles';
import { portraitOf } from './portrait';

export const formFields = [
  'name',
  'sex',
  'birth',
  'ethnicity',
  'politics',
  'education',
  'identity',
  'phone',
  'employer',
  'address',
  'category',
  'oneLine',
  'honours',
  'summary',
  'story',
  'recommender',
  'relation',
  'recommenderPhone',
  'filledBy',
  'filledOn',
] as const;
export type FormField = (typeof formFields)[number];

/** The words of a 推荐表: what each cell is called, what stands in it, and whose opinions follow. */
export type NominationForm = {
  title: string;
  /** Above the table: 推荐单位（盖章）：… */
  unit: string;
  labels: Record<FormField, string>;
  values: Record<FormField, string>;
  portrait: { content: Uint8Array; alt: string } | null;
  /** Where the portrait goes when there is none: 照片. */
  portraitWords: string;
  /** 社区意见, 街道意见, 区文明办意见; the text is empty until somebody writes it. */
  opinions: { label: string; text: string }[];
  /** （盖章） and 　　年　　月　　日, under each opinion. */
  seal: string;
  day: string;
};

/** The grid of the table in twentieths of a point: label and value three times, then the portrait. */
const grid = [1_200, 1_250, 1_150, 1_250, 1_150, 1_450, 1_850];
const wide = grid.length - 1;
const [titleSize, textSize] = [44, 24];

/** A 推荐表 as Word and WPS open it, in the office's layout, to be printed, stamped and sent on. */
export async function nominationForm(form: NominationForm): Promise<Buffer> {
  const file = new Document({
    title: form.title,
    styles: { default: { document: { run: { font: text, size: textSize, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun({ text: form.title, font: heading, size: titleSize, bold: true })],
          }),
          new Paragraph({ spacing: { after: 80 }, children: [new TextRun(form.unit)] }),
          await tableOf(form),
        ],
      },
    ],
  });
  return withOtherNames(await Packer.toBuffer(file));
}

const text = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋_GB2312', hint: 'eastAsia' };
const heading = { ...text, eastAsia: '方正小标宋简体' };
const margin = { top: 1_300, bottom: 1_200, left: 1_300, right: 1_300 };

async function tableOf(form: NominationForm): Promise<Table> {
  const { labels, values } = form;
  const pair = (field: FormField, columns = 1) => [label(labels[field]), value(values[field], columns)];
  const whole = (field: FormField, height: number) => row(height, [label(labels[field]), prose(values[field])]);
  const beside = VerticalMergeType.CONTINUE;
  const rows = [
    row(510, [...pair('name'), ...pair('sex'), ...pair('birth'), await portraitCell(form)]),
    row(510, [...pair('ethnicity'), ...pair('politics'), ...pair('education'), merged(beside)]),
    row(510, [...pair('identity', 2), label(labels.phone), value(values.phone, 2), merged(beside)]),
    row(510, [...pair('employer', 5), merged(beside)]),
    row(510, [...pair('address', 5), merged(beside)]),
    row(510, pair('category', wide)),
    whole('oneLine', 620),
    whole('honours', 620),
    whole('summary', 1_600),
    whole('story', 2_800),
    row(510, [
      ...pair('recommender'),
      ...pair('relation'),
      label(labels.recommenderPhone),
      value(values.recommenderPhone, 2),
    ]),
    ...form.opinions.map((opinion) => row(1_700, [label(opinion.label), opinionCell(form, opinion.text)], true)),
    row(510, [...pair('filledBy', 2), label(labels.filledOn), value(values.filledOn, 3)]),
  ];
  const width = { size: grid.reduce((sum, column) => sum + column, 0), type: WidthType.DXA };
  return new Table({ rows, width, columnWidths: grid, layout: TableLayoutType.FIXED });
}

const row = (height: number, children: TableCell[], cantSplit = false) =>
  new TableRow({ children, cantSplit, height: { value: height, rule: HeightRule.ATLEAST } });

const label = (words: string) =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: narrow,
    children: [line(words, AlignmentType.CENTER)],
  });

const value = (words: string, columnSpan: number) =>
  new TableCell({
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    margins: columnSpan > 1 ? roomy : narrow,
    children: [line(words, columnSpan > 1 ? AlignmentType.LEFT : AlignmentType.CENTER)],
  });

/** Text of several paragraphs, each two letters in, as a document has it. */
const prose = (words: string) =>
  new TableCell({
    columnSpan: wide,
    verticalAlign: VerticalAlign.CENTER,
    margins: roomy,
    children: words
      .trim()
      .split(/\s*\n\s*/)
      .map((paragraph) => {
        const indent = words.length > 60 ? { firstLine: textSize * 20 } : {};
        return new Paragraph({ indent, spacing: { line: 360 }, children: [new TextRun(plain(paragraph))] });
      }),
  });

const opinionCell = ({ seal, day }: NominationForm, words: string) =>
  new TableCell({
    columnSpan: wide,
    margins: roomy,
    verticalAlign: VerticalAlign.BOTTOM,
    children: [
      line(words, AlignmentType.LEFT),
      line('', AlignmentType.LEFT),
      new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 1_200 }, children: [new TextRun(seal)] }),
      new Paragraph({ alignment: AlignmentType.RIGHT, indent: { right: 600 }, children: [new TextRun(day)] }),
    ],
  });

const narrow = { left: 60, right: 60, top: 40, bottom: 40 };
const roomy = { left: 120, right: 120, top: 60, bottom: 60 };

const line = (words: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Paragraph({ alignment, children: [new TextRun(plain(words))] });

const merged = (verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({ verticalMerge, children: [new Paragraph('')] });

/** The portrait, 240 by 360 points as the office asks for it. */
async function portraitCell({ portrait, portraitWords }: NominationForm): Promise<TableCell> {
  const child = portrait
    ? new ImageRun({
        type: 'jpg',
        data: await portraitOf(portrait.content, { width: 240, height: 360 }),
        transformation: { width: 106, height: 159 },
        altText: { name: portrait.alt, description: portrait.alt, title: portrait.alt },
      })
    : new TextRun(portraitWords);
  return new TableCell({
    verticalMerge: VerticalMergeType.RESTART,
    verticalAlign: VerticalAlign.CENTER,
    margins: narrow,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [child] })],
  });
}
