/**
 * What is printed, before it is a PDF or a picture: pages of marks, measured in points from the upper left corner. Both
 * painters draw the same marks, so a certificate on paper and on a phone cannot differ.
 */
import { CharactersLacking, charactersLacking, printable, spacingOf, type Weight, widthOf } from './font';
import { type Fitted, fitted } from './text';

/** The paper's colours (look: one red for what matters, gold for honours alone). */
export const colours = {
  paper: '#fbf9f4',
  ink: '#211c18',
  soft: '#5b524b',
  rule: '#ddd5c8',
  wash: '#f3eee4',
  red: '#a5261d',
  gold: '#8a6414',
  goldWash: '#f8f0dc',
} as const;

export type Text = {
  kind: 'text';
  lines: { text: string; x: number; y: number }[];
  size: number;
  weight: Weight;
  colour: string;
  spacing: number;
  isTitle: boolean;
};
export type Area = { x: number; y: number; width: number; height: number };
export type Mark =
  | Text
  | ({ kind: 'box'; colour: string } & Area)
  | ({ kind: 'frame'; colour: string; line: number } & Area)
  | ({ kind: 'photo'; content: Buffer; alt: string } & Area)
  | ({ kind: 'code'; path: string; modules: number; address: string } & Area);
export type Page = { width: number; height: number; marks: Mark[] };

/** Letters of a document: its name, its language, when it was made. They stand in the file, not on the page. */
export type Imprint = { title: string; author: string; language: string; madeAt: Date };

/** Refuses pages with a character that the type does not have. */
export function refuseLacking(pages: Page[]): void {
  const texts = pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : [])));
  const lacking = charactersLacking(texts.map(({ text }) => text).join(''));
  if (lacking.length > 0) throw new CharactersLacking(lacking);
}

type Placed = {
  x: number;
  /** Where the first line stands: its base. */
  y: number;
  width?: number;
  align?: 'left' | 'centre' | 'right';
  weight?: Weight;
  colour?: string;
  spacing?: number;
  isTitle?: boolean;
};

/** Lines of text in a column that begins at `x`; without a width they begin (or end, or have their middle) at `x`. */
export function write(fit: Fitted | { text: string; size: number }, placed: Placed): Text {
  const { lines, size, leading } = 'text' in fit ? { lines: [printable(fit.text)], size: fit.size, leading: 1 } : fit;
  const {
    x,
    y,
    width = 0,
    align = 'left',
    weight = 'regular',
    colour = colours.ink,
    spacing = 0,
    isTitle = false,
  } = placed;
  const share = { left: 0, centre: 0.5, right: 1 }[align];
  return {
    kind: 'text',
    lines: lines.map((text, at) => ({
      text,
      x: x + share * (width - widthOf(text, size, weight, spacing)),
      y: y + at * size * leading,
    })),
    size,
    weight,
    colour,
    spacing,
    isTitle,
  };
}

/** Where the last line of a text stands. */
export const baseOf = ({ lines }: Text): number => lines.at(-1)?.y ?? 0;

export const box = (colour: string, x: number, y: number, width: number, height: number): Mark => ({
  kind: 'box',
  colour,
  x,
  y,
  width,
  height,
});

export const frame = (colour: string, line: number, { x, y, width, height }: Area): Mark => ({
  kind: 'frame',
  colour,
  line,
  x,
  y,
  width,
  height,
});

/** The double red rule under a masthead. */
export const doubleRule = (x: number, y: number, width: number): Mark[] => [
  box(colours.red, x, y, width, 2),
  box(colours.red, x, y + 3.5, width, 0.75),
];

/** Words that stand out: on one line, set wide by a share of their size, as large as the width takes them. */
export function headline(text: string, largest: number, share: number, placed: Placed & { width: number }): Text {
  const wide = spacingOf(text, share);
  const size = Math.min(largest, placed.width / (widthOf(text, 1, 'bold', wide) || 1));
  const room = { width: placed.width + 0.1, height: 0, weight: 'bold' as const };
  const fit =
    size > largest / 3 ? { text, size } : fitted(text, { ...room, largest: largest / 3, smallest: largest / 3 });
  return write(fit, { ...placed, weight: 'bold', spacing: size > largest / 3 ? size * wide : 0 });
}

/** Words of an honour, gold on a pale ground; `x` is where it begins, or its middle. */
export function label(text: string, largest: number, { x, y, width, align }: LabelPlace): Mark[] {
  const line = headline(text, largest, 0, { x: 0, y: 0, width: width - largest * 1.2, colour: colours.gold });
  const { size } = line;
  const wide = widthOf(line.lines[0]?.text ?? '', size, 'bold') + size * 1.2;
  const left = align === 'centre' ? x - wide / 2 : x;
  return [
    box(colours.goldWash, left, y, wide, size * 1.7),
    { ...line, lines: line.lines.map((each) => ({ ...each, x: left + size * 0.6, y: y + size * 1.2 })) },
  ];
}

type LabelPlace = { x: number; y: number; width: number; align?: 'left' | 'centre' };
