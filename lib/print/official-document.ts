import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { withOtherNames } from './document-fonts';
import { annexParts, bookmarkOf } from './official-annex';
import { isAddressee, leading, signatureIndents, sizes } from './official-layout';
import { plain, run, section, stylesFor, titleRuns, twips } from './official-styles';
import { markOf, numbered } from './official-words';
import { madeOn } from './word-imprint';

/** A run of text, printed as it stands; behind a figure a mark leads to its list in the annex. */
export type Run = {
  text: string;
  /** Number of its entry in the annex. */
  figure?: number;
  /** Proves what is claimed: underlined in red, as offices above ask (domain 7.2). */
  proves?: true;
};

/** Headings come without their numbers: 一、（一）1. are made from their order. */
export type Block = { kind: 'heading'; level: 1 | 2 | 3; text: string } | { kind: 'paragraph'; runs: Run[] };

/** What stands behind a figure: what was counted, how, and the list itself. */
export type AnnexEntry = {
  number: number;
  /** 更换窨井盖 */
  name: string;
  /** 41 块 */
  amount: string;
  /** How it was counted, over which period, from data of which time. */
  counted: string;
  head: string[];
  rows: string[][];
  /** 其余 120 条见系统, or nothing. */
  more: string;
};

/** The words of an official document (公文), such as the summary of a year's work. */
export type OfficialDocument = {
  title: string;
  /** Whom it addresses, or where it comes from; under the title. */
  under: string;
  blocks: Block[];
  unit: string;
  day: string;
  /** 草稿，未签发, on every page; nothing on what is signed. */
  draft: string;
  annex: { title: string; intro: string; entries: AnnexEntry[] } | null;
  language: 'zh-CN' | 'en';
  madeAt: Date;
  author: string;
};

/** The document as Word and WPS open it, laid out as offices do (GB/T 9704), to be signed and sent on. */
export async function officialDocument(words: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: plain(words.title),
    creator: plain(words.author),
    lastModifiedBy: plain(words.author),
    styles: stylesFor(words.language),
    sections: [
      {
        properties: section,
        headers: words.draft ? { default: new Header({ children: [line('OfficialDraft', words.draft)] }) } : {},
        footers: { default: new Footer({ children: [pageNumber] }) },
        children: [...headParts(words), ...blockParts(words), ...signatureParts(words), ...annexParts(words)],
      },
    ],
  });
  return withOtherNames(madeOn(await Packer.toBuffer(file), words.madeAt));
}

const line = (style: string, words: string) => new Paragraph({ style, children: [run(words)] });

const pageNumber = new Paragraph({
  style: 'OfficialPage',
  children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
});

/** Title and the line under it; a line is left free before the text. */
function headParts({ title, under }: OfficialDocument): Paragraph[] {
  const free = { after: twips(leading.text) };
  const titled = new Paragraph({
    heading: HeadingLevel.TITLE,
    ...(under ? {} : { spacing: free }),
    children: titleRuns(title),
  });
  if (!under) return [titled];
  if (isAddressee(under)) return [titled, line('OfficialAddressee', under)];
  return [titled, new Paragraph({ style: 'OfficialSource', spacing: free, children: [run(under)] })];
}

const provingLine = { underline: { type: 'single', color: 'C00000' } } as const;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

function blockParts(words: OfficialDocument): Paragraph[] {
  const isSigned = Boolean(words.unit || words.day);
  return numbered(words.blocks, words.language).map((block, at, { length }) => {
    if (block.kind === 'heading') return new Paragraph({ heading: headings[block.level], children: [run(block.text)] });
    // Unit and day never stand alone on a page.
    const held = isSigned && at === length - 1 ? { keepNext: true } : {};
    const children = block.runs.flatMap(({ text, figure, proves }) => [
      run(text, proves ? provingLine : {}),
      ...markParts(words, figure),
    ]);
    return new Paragraph({ style: 'OfficialText', ...held, children });
  });
}

function markParts(words: OfficialDocument, figure: number | undefined): InternalHyperlink[] {
  const mark = markOf(figure, words);
  return mark && figure !== undefined
    ? [new InternalHyperlink({ anchor: bookmarkOf(figure), children: [run(mark, { superScript: true })] })]
    : [];
}

/** Unit and day (落款), two lines below the text. */
function signatureParts({ unit, day }: OfficialDocument): Paragraph[] {
  const ends = signatureIndents(unit, day);
  const signed = [
    { words: unit, right: ends.unit },
    { words: day, right: ends.day },
  ].filter(({ words }) => words);
  return signed.map(
    ({ words, right }, at) =>
      new Paragraph({
        style: 'OfficialSignature',
        keepNext: at < signed.length - 1,
        ...(at === 0 ? { spacing: { before: 2 * twips(leading.text) } } : {}),
        indent: { right: twips(right * sizes.text) },
        children: [run(words)],
      }),
  );
}
