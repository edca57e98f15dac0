import { box, colours, type Mark, write } from './drawing';
import { type Slot, tied } from './flow';
import type { AnnexEntry, OfficialDocument } from './official-document';
import { columnShares, indent, leading, sizes } from './official-layout';
import { entryTitle } from './official-words';
import { paragraphSlots } from './paragraph';
import { linesOf } from './text';

type Column = { x: number; width: number; size: number; leading: number };

const edge = { x: 4, y: 3 };
/** Lines of one row on a page. A taller row is parted: no page holds it. */
const mostLines = 30;

/** What stands in the annex below its title: what it is, then each figure with its list. */
export function annexSlots({ annex, language }: OfficialDocument, text: Column): Slot[] {
  if (!annex) return [];
  const intro = annex.intro
    ? paragraphSlots([{ text: annex.intro, mark: '' }], { ...text, indent, isJustified: true })
    : [];
  return [...intro, ...annex.entries.flatMap((entry) => entrySlots(entry, language, text))];
}

function entrySlots(entry: AnnexEntry, language: OfficialDocument['language'], { x, width }: Column): Slot[] {
  const said = (words: string) => [{ text: words, mark: '' }];
  const small = { x, width, size: sizes.table, leading: 18, colour: colours.soft };
  const title = { x, width, size: sizes.page, leading: 24, weight: 'bold' as const };
  const counted = paragraphSlots(said(entry.counted), small);
  const table = tableSlots(entry, { x, width });
  return [
    { height: 12, marks: [], isGap: true, isTied: true },
    ...paragraphSlots(said(entryTitle(entry, language)), title).map(tied),
    ...(table.length > 0 ? counted.map(tied) : counted),
    ...table.slice(0, -1),
    ...table.slice(-1).map(entry.more ? tied : (slot) => slot),
    ...(entry.more ? paragraphSlots(said(entry.more), small) : []),
  ];
}

function tableSlots({ head, rows }: AnnexEntry, { x, width }: { x: number; width: number }): Slot[] {
  if (rows.length === 0) return [];
  let next = x;
  const columns = columnShares(head, rows, width / sizes.table).map((share) => {
    const column = { x: next, width: share * width };
    next += column.width;
    return column;
  });
  const line = (colour: string, y: number, thick: number) => box(colour, x, y, width, thick);
  const [top] = rowSlots(head, columns, 'bold');
  if (!top) return [];
  const headed: Slot = {
    ...top,
    marks: [line(colours.ink, 0, 1), ...top.marks, line(colours.ink, top.height - 0.5, 0.5)],
  };
  const body = rows.flatMap((row) => {
    const slots = rowSlots(row, columns, 'regular');
    return slots.map((slot, at) => ({
      ...slot,
      head: headed,
      marks: at < slots.length - 1 ? slot.marks : [...slot.marks, line(colours.soft, slot.height - 0.25, 0.25)],
    }));
  });
  return [tied(headed), ...body];
}

/** A row, its cells side by side. */
function rowSlots(row: string[], columns: { x: number; width: number }[], weight: 'regular' | 'bold'): Slot[] {
  const cells = columns.map(({ width }, at) => linesOf(row[at] ?? '', width - 2 * edge.x, sizes.table, weight));
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  const slots: Slot[] = [];
  for (let from = 0; from < count; from += mostLines) {
    const shown = cells.map((lines) => lines.slice(from, from + mostLines));
    const tallest = Math.max(1, ...shown.map((lines) => lines.length));
    const marks = shown.flatMap((lines, at): Mark[] => {
      const fit = { lines, size: sizes.table, leading: leading.table / sizes.table };
      const place = { x: (columns[at]?.x ?? 0) + edge.x, y: edge.y + leading.table / 2 + sizes.table * 0.36, weight };
      return lines.some(Boolean) ? [write(fit, place)] : [];
    });
    slots.push({ height: tallest * leading.table + 2 * edge.y, marks });
  }
  return slots;
}
