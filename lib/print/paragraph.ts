import { colours, type Text } from './drawing';
import type { Slot } from './flow';
import { printable, type Weight, widthOf } from './font';
import { linesOf } from './text';

/** A text, and the small raised mark that stands behind it. */
type Marked = { text: string; mark: string };

type Setting = {
  x: number;
  width: number;
  size: number;
  leading: number;
  weight?: Weight;
  colour?: string;
  /** Letters by which the first line begins further in. */
  indent?: number;
  /** Lines run to the right edge, but for the last. */
  isJustified?: boolean;
};

// Belongs to the letter before it, so that no line begins with a mark, and is as wide as a letter. Nobody writes it.
const place = '\u20dd';
const markSize = 0.56;
const markRise = 0.36;
const ideographicSpace = '\u3000';

/** A paragraph in lines, of which neither the first nor the last stands alone on a page. */
export function paragraphSlots(runs: Marked[], setting: Setting): Slot[] {
  const { x, width, size, leading, weight = 'regular', colour = colours.ink, indent = 0 } = setting;
  const text = runs.map(({ text, mark }) => printable(text).replaceAll(place, '') + (mark && place)).join('');
  const marks = runs.flatMap(({ mark }) => mark || []);
  const lines = linesOf(ideographicSpace.repeat(indent) + text.trimStart(), width, size, weight);
  const paragraph = {};
  const base = leading / 2 + size * markRise;
  return lines.map((line, at) => {
    const begin = at === 0 ? indent : 0;
    const words = line.slice(begin);
    const room = { x: x + begin * size, width: width - begin * size };
    const isWide = Boolean(setting.isJustified) && at < lines.length - 1;
    const pieces = piecesOf(words, isWide, { ...room, size, weight, marks });
    const isTied = at === 0 || at === lines.length - 2;
    const shared = { kind: 'text' as const, weight, colour, spacing: 0, isTitle: false };
    const set = pieces.filter(({ isMark }) => !isMark).map(({ text, x }) => ({ text, x, y: base }));
    const raised = pieces.filter(({ isMark }) => isMark).map(({ text, x }) => ({ text, x, y: base - size * markRise }));
    const texts: Text[] = [
      { ...shared, size, lines: set },
      { ...shared, size: size * markSize, lines: raised },
    ];
    return { height: leading, paragraph, isTied: isTied && lines.length > 1, marks: texts };
  });
}

type Piece = { text: string; x: number; isMark: boolean };
type Room = { x: number; width: number; size: number; weight: Weight; marks: string[] };

const han = String.raw`\p{Script=Han}`;
const wide = String.raw`[\u2010-\u2027\u3000-\u303f\uff00-\uffef]`;
const word = String.raw`[^\s\p{Me}${han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]`;
// A word, or a Chinese letter with the punctuation around it: alone, that would be set as narrow as among Latin ones.
const parts = new RegExp(
  `${place}|${word}+(?!${word}|${wide}) *|(?:${word}|${wide})*${han}${wide}* *|(?:${word}|${wide})+ *|.`,
  'gsu',
);

/** The pieces of a line in their places. What the line lacks of its width is shared by the gaps between them. */
function piecesOf(line: string, isWide: boolean, { x, width, size, weight, marks }: Room): Piece[] {
  const said = isWide ? (line.match(parts) ?? []) : line.split(/(\u20dd)/).filter(Boolean);
  const pieces = said.map((text) => {
    const isMark = text === place;
    const words = isMark ? (marks.shift() ?? '') : text;
    return { isMark, text: words, width: isMark ? widthOf(words, size * markSize) : widthOf(words, size, weight) };
  });
  const lacking = width - pieces.reduce((sum, piece) => sum + piece.width, 0);
  const gaps = pieces.filter(({ isMark }, at) => at > 0 && !isMark).length;
  const gap = isWide && gaps > 0 ? Math.min(lacking / gaps, size) : 0;
  let end = x;
  return pieces.map(({ text, isMark, width }, at) => {
    const begin = at > 0 && !isMark ? end + gap : end;
    end = begin + width;
    return { text, isMark, x: begin };
  });
}
