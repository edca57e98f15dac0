import type { Mark, Text } from './drawing';

/** One line of a text or one row of a table, to be set on a page under the one before. */
export type Slot = {
  height: number;
  /** What it draws, measured from its upper edge. */
  marks: Mark[];
  /** Stays on one page with the next. */
  isTied?: boolean;
  /** Room between two, of which nothing is left at the top of a page. */
  isGap?: boolean;
  /** Whose line it is: what they draw on one page becomes one text, to be read aloud in one. */
  paragraph?: object;
  /** What stands above it again when a page begins with it: the head of its table. */
  head?: Slot;
};

/** The same, to stay on one page with the next. */
export const tied = (slot: Slot): Slot => ({ ...slot, isTied: true });

/** Slots on pages between two heights. What is tied is parted only where a page cannot hold it. */
export function onPages(slots: Slot[], { top, bottom }: { top: number; bottom: number }): Mark[][] {
  const pages: Mark[][] = [];
  let page: Mark[] = [];
  let open: { paragraph?: object | undefined; marks: Mark[] } = { marks: [] };
  let y = Number.POSITIVE_INFINITY;
  const fits = (height: number) => y + height <= bottom + 0.01;

  function put({ height, marks, paragraph }: Slot): void {
    const moved = marks.map((mark) => movedDown(mark, y));
    if (paragraph && paragraph === open.paragraph) join(open.marks, moved);
    else page.push(...moved);
    if (paragraph !== open.paragraph) open = { paragraph, marks: moved };
    y += height;
  }

  function turn(): void {
    page = [];
    pages.push(page);
    open = { marks: [] };
    y = top;
  }

  for (const chain of chainsOf(slots)) {
    const height = chain.reduce((sum, slot) => sum + slot.height, 0);
    if (!fits(height) && (y > bottom || height <= bottom - top)) turn();
    for (const slot of chain) {
      if (!fits(slot.height) && y > top) turn();
      if (y === top && slot.isGap) continue;
      if (y === top && slot.head) put(slot.head);
      put(slot);
    }
  }
  return pages.map((marks) => marks.filter((mark) => mark.kind !== 'text' || mark.lines.length > 0));
}

/** Slots that stay together. */
function chainsOf(slots: Slot[]): Slot[][] {
  const chains: Slot[][] = [];
  let isTied = false;
  for (const slot of slots) {
    if (isTied) chains.at(-1)?.push(slot);
    else chains.push([slot]);
    isTied = slot.isTied ?? false;
  }
  return chains;
}

const movedDown = (mark: Mark, by: number): Mark =>
  mark.kind === 'text'
    ? { ...mark, lines: mark.lines.map((line) => ({ ...line, y: line.y + by })) }
    : { ...mark, y: mark.y + by };

/** Lines of a paragraph join those that stand above them, text by text. */
function join(open: Mark[], marks: Mark[]): void {
  for (const [at, mark] of marks.entries()) {
    const before = open[at];
    if (mark.kind === 'text' && before?.kind === 'text') (before as Text).lines.push(...mark.lines);
  }
}
