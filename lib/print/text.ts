import { printable, type Weight, widthOf } from './font';

/** What may not begin a line, and what may not end one (避头尾). */
const notFirst = /^[，。、；：？！”’）》」』】〕…—·,.;:?!)\]}%％℃]/u;
const notLast = /[“‘（《「『【〔([{]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is said: one text, or a list of names, which stay whole. */
type Said = string | string[];

/** A text in lines no wider than `width`. Words and numbers stay whole where they can; nothing is one empty line. */
export function linesOf(text: Said, width: number, size: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((piece) => narrowed(piece, width, size, weight))) {
    if (line && widthOf(line + piece.trimEnd(), size, weight) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}

const nameOfParts = /^\p{L}+(?:·\p{L}+)+$/u;

/** Words with the punctuation that must not leave them; a name of several parts breaks between these alone. */
function piecesOf(said: Said): string[] {
  if (typeof said !== 'string') return said.map((name) => `${printable(name)}\u3000`);
  const text = printable(said);
  if (nameOfParts.test(text)) return text.split(/(?<=·)/);
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (notFirst.test(segment) || notLast.test(last) || !last.trim())) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** A word that is wider than the line, letter by letter. */
const narrowed = (piece: string, width: number, size: number, weight: Weight): string[] =>
  widthOf(piece.trimEnd(), size, weight) <= width ? [piece] : [...piece];

export type Box = {
  width: number;
  height: number;
  weight?: Weight;
  leading?: number;
  largest: number;
  smallest: number;
};
export type Fitted = { lines: string[]; size: number; leading: number };

/** A text as large as a box takes it. What is too long at the smallest size ends in an ellipsis. */
export function fitted(text: Said, { width, height, weight, leading = 1.5, largest, smallest }: Box): Fitted {
  for (let size = largest; size >= smallest; size -= 0.5) {
    const lines = linesOf(text, width, size, weight);
    if (lines.length <= roomFor(height, size, leading)) return { lines, size, leading };
  }
  const lines = linesOf(text, width, smallest, weight).slice(0, roomFor(height, smallest, leading));
  return { lines: [...lines.slice(0, -1), cut(lines.at(-1) ?? '', width, smallest, weight)], size: smallest, leading };
}

const roomFor = (height: number, size: number, leading: number) =>
  Math.max(1, Math.floor((height - size) / (size * leading) + 1.001));

function cut(line: string, width: number, size: number, weight: Weight | undefined): string {
  const letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('')}…`;
}

/** The same lines, none much shorter than the others: for what stands in the middle. */
export function balanced(text: Said, box: Box): Fitted {
  const fit = fitted(text, box);
  const isWhole = fit.lines.length === linesOf(text, box.width, fit.size, box.weight).length;
  if (fit.lines.length < 2 || !isWhole) return fit;
  for (let width = box.width / 2; width < box.width; width += fit.size / 2) {
    const lines = linesOf(text, width, fit.size, box.weight);
    if (lines.length === fit.lines.length) return { ...fit, lines };
  }
  return fit;
}
