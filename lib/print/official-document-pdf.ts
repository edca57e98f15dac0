import { colours, type Page, write } from './drawing';
import { onPages, type Slot, tied } from './flow';
import { annexSlots } from './official-annex-pdf';
import type { OfficialDocument } from './official-document';
import {
  a4,
  columnWidth,
  edges,
  indent,
  isAddressee,
  leading,
  points,
  signatureIndents,
  sizes,
  titleLines,
} from './official-layout';
import { markOf, numbered } from './official-words';
import { paragraphSlots } from './paragraph';
import { pdfOf } from './pdf';
import { linesOf } from './text';

const x = points(edges.left);
const field = { top: points(edges.top), bottom: a4.height - points(edges.bottom) };
const text = { x, width: columnWidth, size: sizes.text, leading: leading.text };
const freeLine: Slot = { height: leading.text, marks: [], isGap: true, isTied: true };

/** The document as pages to read and to print, in the type that the project brings along. */
export function officialDocumentPdf(words: OfficialDocument): Promise<Buffer> {
  const { title, author, language, madeAt, annex } = words;
  const body = onPages([...headSlots(words), ...blockSlots(words), ...signatureSlots(words)], field);
  const lists = annex ? onPages([titleSlot(annex.title), freeLine, ...annexSlots(words, text)], field) : [];
  const pages = [...body, ...lists].map((marks, at) => page(words, at + 1, marks));
  return pdfOf(pages, { title, author, language, madeAt });
}

/** A page with its number below, and above it that it is a draft. */
function page({ draft }: OfficialDocument, number: number, marks: Page['marks']): Page {
  const centred = { x, width: columnWidth, align: 'centre' as const };
  const below = field.bottom + points(7) + sizes.page / 2;
  const said = write({ text: draft, size: sizes.table }, { ...centred, y: points(24), colour: colours.soft });
  const numbered = write({ text: `— ${number} —`, size: sizes.page }, { ...centred, y: below });
  return { ...a4, marks: [...(draft ? [said] : []), ...marks, numbered] };
}

function titleSlot(title: string): Slot {
  const lines = titleLines(title);
  const fit = { lines, size: sizes.title, leading: leading.title / sizes.title };
  const base = leading.title / 2 + sizes.title * 0.36;
  const written = write(fit, { x, width: columnWidth, align: 'centre', y: base, weight: 'bold', isTitle: true });
  return { height: lines.length * leading.title, marks: [written], isTied: true };
}

/** Title and the line under it; a line is left free before the text. */
function headSlots({ title, under }: OfficialDocument): Slot[] {
  if (!under) return [titleSlot(title), freeLine];
  if (isAddressee(under))
    return [titleSlot(title), freeLine, ...paragraphSlots([{ text: under, mark: '' }], text).map(tied)];
  return [titleSlot(title), ...placed(under, { align: 'centre', width: columnWidth }), freeLine];
}

function blockSlots(words: OfficialDocument): Slot[] {
  return numbered(words.blocks, words.language).flatMap((block, at, { length }) => {
    if (block.kind === 'heading')
      return paragraphSlots([{ text: block.text, mark: '' }], { ...text, indent, weight: 'bold' }).map(tied);
    const runs = block.runs.map((run) => ({ text: run.text, mark: markOf(run.figure, words) }));
    const slots = paragraphSlots(runs, { ...text, indent, isJustified: true });
    // Unit and day never stand alone on a page.
    return at === length - 1 ? [...slots.slice(0, -1), ...slots.slice(-1).map(tied)] : slots;
  });
}

/** Unit and day (落款), two lines below the text. */
function signatureSlots({ unit, day }: OfficialDocument): Slot[] {
  if (!unit && !day) return [];
  const ends = signatureIndents(unit, day);
  const signed = [
    { words: unit, end: ends.unit },
    { words: day, end: ends.day },
  ].filter(({ words }) => words);
  const lines = signed.flatMap(({ words, end }) =>
    placed(words, { align: 'right', width: columnWidth - end * sizes.text }),
  );
  return [freeLine, freeLine, ...lines];
}

/** A short text in its place: in the middle, or before the right edge. */
const placed = (words: string, place: { align: 'centre' | 'right'; width: number }): Slot[] =>
  linesOf(words, place.width, sizes.text).map((line) => ({
    height: leading.text,
    isTied: true,
    marks: [write({ text: line, size: sizes.text }, { x, y: leading.text / 2 + sizes.text * 0.36, ...place })],
  }));
