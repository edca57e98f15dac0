import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const folder = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'noto-serif-sc');
const files: Record<Weight, string> = {
  regular: join(folder, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  bold: join(folder, '700Bold', 'NotoSerifSC_700Bold.ttf'),
};

const opened = new Map<Weight, Font>();

/** The Song type of everything that is printed. It comes with the project: what the machine has installed does not matter. */
export function fontOf(weight: Weight): Font {
  const font = opened.get(weight) ?? (create(readFileSync(files[weight])) as Font);
  opened.set(weight, font);
  return font;
}

/** Quotation marks are as wide as a letter among Chinese ones, and narrow where there are none. */
export const featuresOf = (text: string): 'pwid'[] => (isChinese(text) ? [] : ['pwid']);

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

/** A line in glyphs and their places, the same for both painters. */
export const runOf = (text: string, weight: Weight) => fontOf(weight).layout(text, featuresOf(text));

/** How wide a text runs, in the unit of its size; `spacing` stands between its characters. */
export function widthOf(text: string, size: number, weight: Weight = 'regular', spacing = 0): number {
  const run = runOf(text, weight);
  return (run.advanceWidth / fontOf(weight).unitsPerEm) * size + spacing * Math.max(0, run.glyphs.length - 1);
}

/** Chinese titles are set wide, by this share of their size; letters of words stay together. */
export const spacingOf = (text: string, share: number): number => (isChinese(text) ? share : 0);

/** The characters of a text that the type does not have, each once. They would be printed as empty boxes. */
export function charactersLacking(text: string): string[] {
  const font = fontOf('regular');
  const lacking = [...printable(text)].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  return [...new Set(lacking)];
}

/** Thrown instead of printing an empty box for a character: somebody's name must be right or not stand there. */
export class CharactersLacking extends Error {
  readonly characters: string[];
  constructor(characters: string[]) {
    super(`The type lacks ${characters.join(' ')}`);
    this.name = 'CharactersLacking';
    this.characters = characters;
  }
}

/** A text on one line, without what has no shape: signs that steer, join or select. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, (blank) => (/^\u3000+$/.test(blank) ? blank : ' '))
    .replace(/[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, '');
