import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { AnnexEntry, OfficialDocument } from './official-document';
import { columnShares, columnWidth, leading, sizes } from './official-layout';
import { run, titleRuns, twips } from './official-styles';
import { entryTitle } from './official-words';

/** The place of an entry, to which the marks of its figure lead. */
export const bookmarkOf = (number: number): string => `figure_${number}`;

/** The annex on a page of its own: behind each figure how it was counted, and its list. */
export function annexParts({ annex, language }: OfficialDocument): (Paragraph | Table)[] {
  if (!annex) return [];
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    pageBreakBefore: true,
    spacing: { after: twips(leading.text) },
    children: titleRuns(annex.title),
  });
  const intro = annex.intro ? [new Paragraph({ style: 'OfficialText', children: [run(annex.intro)] })] : [];
  return [title, ...intro, ...annex.entries.flatMap((entry) => entryParts(entry, language))];
}

function entryParts(entry: AnnexEntry, language: OfficialDocument['language']): (Paragraph | Table)[] {
  const { number, counted, rows, more } = entry;
  const title = new Bookmark({ id: bookmarkOf(number), children: [run(entryTitle(entry, language))] });
  return [
    new Paragraph({ style: 'OfficialEntry', children: [title] }),
    new Paragraph({ style: 'OfficialNote', ...(rows.length > 0 ? { keepNext: true } : {}), children: [run(counted)] }),
    ...(rows.length > 0 ? [tableOf(entry)] : []),
    ...(more ? [new Paragraph({ style: 'OfficialNote', spacing: { before: 80 }, children: [run(more)] })] : []),
  ];
}

function tableOf({ head, rows }: AnnexEntry): Table {
  const shares = columnShares(head, rows, columnWidth / sizes.table);
  return new Table({
    width: { size: twips(columnWidth), type: WidthType.DXA },
    columnWidths: shares.map((share) => twips(share * columnWidth)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map(headCell) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: head.map((_, at) => cell(row[at] ?? '')) })),
    ],
  });
}

const margins = { left: 80, right: 80, top: 30, bottom: 30 };

const headCell = (words: string) =>
  new TableCell({
    margins,
    verticalAlign: VerticalAlign.CENTER,
    shading: { fill: 'F2F2F2' },
    children: [
      new Paragraph({ style: 'OfficialHead', alignment: AlignmentType.CENTER, keepNext: true, children: [run(words)] }),
    ],
  });

const cell = (words: string) =>
  new TableCell({
    margins,
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ style: 'OfficialCell', children: [run(words)] })],
  });
