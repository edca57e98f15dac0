import {
  baseOf,
  box,
  colours,
  doubleRule,
  frame,
  headline,
  type Imprint,
  label,
  type Mark,
  type Page,
  type Text,
  write,
} from './drawing';
import { pdfOf } from './pdf';
import { pictureOf } from './picture';
import { qrMark } from './qr';
import { balanced, fitted } from './text';

/** Words of a certificate, as they are printed; the address is where anybody can check it. */
export type Certificate = {
  portal: string;
  /** 荣誉证书 */
  title: string;
  name: string;
  /** The honour, in gold: 孝老爱亲好人. Other certificates have none. */
  honour: string | null;
  sentence: string;
  issuer: string;
  date: string;
  /** 编号 2026-0007 */
  number: string;
  checkAddress: string;
  checkWords: string;
  language: string;
  madeAt: Date;
};

/** A certificate to print: A4, on its side. */
export const certificatePdf = (words: Certificate): Promise<Buffer> => pdfOf([sheet(words)], imprintOf(words));

/** Several of them, a sheet each, such as for everybody who came to an event. */
export const certificatesPdf = (all: Certificate[]): Promise<Buffer> => {
  const [first] = all;
  if (!first) throw new Error('There is no certificate to print.');
  return pdfOf(all.map(sheet), { ...imprintOf(first), title: first.title });
};

/** The same for a telephone, 1080 by 1620 points. */
export const certificatePicture = (words: Certificate): Promise<Buffer> => pictureOf(card(words), 2);

const imprintOf = ({ title, name, issuer, language, madeAt }: Certificate): Imprint => ({
  title: `${title} ${name}`,
  author: issuer,
  language,
  madeAt,
});

const a4 = { width: 841.89, height: 595.28 };

function sheet(words: Certificate): Page {
  const { width, height } = a4;
  const middle = width / 2;
  const column = { x: 120, width: width - 240, align: 'centre' as const };
  const sentence = balanced(words.sentence, {
    width: column.width,
    height: 92,
    leading: 1.7,
    largest: 19,
    smallest: 11,
  });
  return {
    width,
    height,
    marks: [
      frame(colours.red, 2.5, { x: 28, y: 28, width: width - 56, height: height - 56 }),
      frame(colours.red, 0.75, { x: 33.5, y: 33.5, width: width - 67, height: height - 67 }),
      headline(words.portal, 17, 0.3, { ...column, y: 82 }),
      ...doubleRule(middle - 60, 96, 120),
      headline(words.title, 54, 0.3, { ...column, y: 172, colour: colours.gold, isTitle: true }),
      ...honour(words, 15, { x: middle, y: 196, width: column.width }),
      headline(words.name, 40, shareFor(words.name), { ...column, y: 276 }),
      box(colours.rule, middle - 130, 291, 260, 0.75),
      write(sentence, { ...column, y: 328 }),
      ...check(words, { x: 72, y: 426, side: 96, width: 250, size: 11 }),
      ...signature(words, { right: width - 76, y: 508, width: 330 }),
    ],
  };
}

function card(words: Certificate): Page {
  const [width, height, edge] = [540, 810, 48];
  const column = { x: edge, width: width - 2 * edge, align: 'centre' as const };
  const name = write(
    balanced(words.name, {
      width: column.width,
      height: 100,
      leading: 1.25,
      weight: 'bold',
      largest: 60,
      smallest: 24,
    }),
    { ...column, y: 330, weight: 'bold' },
  );
  const signed = signature(words, { right: width - edge, y: 622, width: column.width });
  const top = baseOf(name) + 34;
  const room = { width: column.width, height: (signed[0]?.lines[0]?.y ?? 0) - 36 - top };
  const sentence = balanced(words.sentence, { ...room, leading: 1.75, largest: 23, smallest: 12 });
  return {
    width,
    height,
    marks: [
      box(colours.paper, 0, 0, width, height),
      headline(words.portal, 30, 0.12, { ...column, y: 78 }),
      ...doubleRule(edge, 100, column.width),
      headline(words.title, 50, 0.25, { ...column, y: 190, colour: colours.gold, isTitle: true }),
      ...honour(words, 21, { x: width / 2, y: 222, width: column.width }),
      name,
      write(sentence, { ...column, y: top + sentence.size }),
      ...signed,
      box(colours.ink, edge, 650, column.width, 1.5),
      ...check(words, { x: edge, y: 670, side: 104, width: column.width, size: 16 }),
    ],
  };
}

const shareFor = (name: string) => (name.length < 5 ? 0.15 : 0);

const honour = (words: Certificate, size: number, place: { x: number; y: number; width: number }): Mark[] =>
  words.honour ? label(words.honour, size, { ...place, align: 'centre' }) : [];

type Check = { x: number; y: number; side: number; width: number; size: number };

/** How to check it: the code, the number, one sentence. */
function check(words: Certificate, { x, y, side, width, size }: Check): Mark[] {
  const column = { x: x + side + 14, width: width - side - 14 };
  const base = y + size * 1.9;
  const lines = fitted(words.checkWords, { ...column, height: y + side - base - size, largest: size, smallest: 8 });
  return [
    qrMark(words.checkAddress, { x, y }, side),
    headline(words.number, size + 1, 0, { ...column, y: base }),
    write(lines, { ...column, y: base + lines.size * 1.9, colour: colours.soft }),
  ];
}

/** Who gives it, and when, above `y`. Around it is room for the seal of the one who does. */
function signature(
  { issuer, date }: Certificate,
  { right, y, width }: { right: number; y: number; width: number },
): Text[] {
  const name = balanced(issuer, { width, height: 44, leading: 1.4, weight: 'bold', largest: 17, smallest: 9 });
  const first = y - 26 - (name.lines.length - 1) * name.size * name.leading;
  return [
    write(name, { x: right, y: first, align: 'right', weight: 'bold' }),
    write({ text: date, size: 14 }, { x: right, y, align: 'right' }),
  ];
}
