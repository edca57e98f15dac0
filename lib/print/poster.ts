import { type Board, type BoardPerson, boardImprint, portraitMarks } from './board';
import { type Area, baseOf, box, colours, doubleRule, headline, label, type Mark, type Page, write } from './drawing';
import { pdfOf } from './pdf';
import { qrMark } from './qr';
import { balanced, type Fitted } from './text';

const a3 = { width: 841.89, height: 1190.55 };
const edge = 60;
const column = { x: edge, width: a3.width - 2 * edge };
const field = { top: 282, bottom: 1048 };
const mostOnPage = 12;

/** The board of a batch as a poster for the wall: A3, up to twelve people a sheet. */
export const posterPdf = async (board: Board): Promise<Buffer> => pdfOf(await posterPages(board), boardImprint(board));

async function posterPages(board: Board): Promise<Page[]> {
  const { people } = board;
  const sheets = Math.max(1, Math.ceil(people.length / mostOnPage));
  const each = Math.ceil(people.length / sheets);
  const pages: Page[] = [];
  for (let at = 0; at < sheets; at += 1) {
    const shown = people.slice(at * each, at * each + each);
    const faces = shown.length === 1 && shown[0] ? await alone(shown[0]) : await grid(shown);
    pages.push({ ...a3, marks: [...masthead(board), ...faces, ...foot(board)] });
  }
  return pages;
}

function masthead({ portal, community, title, batch }: Board): Mark[] {
  const centred = { ...column, align: 'centre' as const };
  return [
    headline(portal, 38, 0.2, { ...centred, y: 88 }),
    headline(community, 15, 0.05, { ...centred, y: 116, colour: colours.soft }),
    ...doubleRule(edge, 134, column.width),
    headline(title, 62, 0.2, { ...centred, y: 214, colour: colours.gold, isTitle: true }),
    headline(batch, 20, 0.1, { ...centred, y: 252 }),
  ];
}

/** One person has the sheet: picture above, words below. */
async function alone(person: BoardPerson): Promise<Mark[]> {
  const picture = { x: (a3.width - 352) / 2, y: field.top + 14, width: 352, height: 440 };
  const below = picture.y + picture.height;
  const centred = { ...column, align: 'centre' as const };
  const line = balanced(person.oneLine, {
    width: column.width - 60,
    height: 150,
    leading: 1.6,
    largest: 28,
    smallest: 14,
  });
  return [
    ...(await portraitMarks(person, picture)),
    ...label(person.category, 20, { x: a3.width / 2, y: below + 24, width: column.width, align: 'centre' }),
    headline(person.name, 54, person.name.length < 5 ? 0.12 : 0, { ...centred, y: below + 122 }),
    write(line, { x: edge + 30, width: column.width - 60, align: 'centre', y: below + 154 + line.size }),
  ];
}

/** Several share it: one under another, from five people on in two columns. */
async function grid(people: BoardPerson[]): Promise<Mark[]> {
  const columns = people.length > 4 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(people.length / columns));
  const gap = { across: 30, down: rows > 4 ? 20 : 30 };
  const width = (column.width - (columns - 1) * gap.across) / columns;
  const height = (field.bottom - field.top - rows * gap.down) / rows;
  const marks: Mark[] = [];
  for (const [at, person] of people.entries()) {
    const [row, place] = [Math.floor(at / columns), at % columns];
    const y = field.top + row * (height + gap.down);
    if (place === 0)
      marks.push(box(row === 0 ? colours.ink : colours.rule, edge, y, column.width, row === 0 ? 2 : 0.75));
    const x = edge + place * (width + gap.across);
    marks.push(...(await cell(person, { x, y: y + gap.down / 2 + 2, width, height })));
  }
  return marks;
}

async function cell(person: BoardPerson, { x, y, width, height }: Area): Promise<Mark[]> {
  const wide = Math.min(height * 0.8, width * (width > 400 ? 0.42 : 0.4));
  const picture = { x, y: y + (height - wide * 1.25) / 2, width: wide, height: wide * 1.25 };
  const space = wide > 150 ? 32 : 16;
  const words = { x: x + wide + space, y, width: width - wide - space, height };
  return [...(await portraitMarks(person, picture)), ...cellWords(person, words)];
}

/** Category, name and one line, together in the middle beside the picture. */
function cellWords({ category, name, oneLine }: BoardPerson, { x, y, width, height }: Area): Mark[] {
  const largest = { label: between(11, height * 0.08, 20), name: between(20, height * 0.18, 50) };
  const named = { width, height: largest.name * 1.6, leading: 1.2, weight: 'bold' as const };
  const title = balanced(name, { ...named, largest: largest.name, smallest: 9 });
  const above = largest.label * 1.7 + largest.name * 0.35 + tallness(title);
  const room = { width, height: height - above - largest.name * 0.5, leading: 1.5 };
  const line = balanced(oneLine, { ...room, largest: between(14, height * 0.1, 28), smallest: 8 });
  const top = y + Math.max(0, (height - above - largest.name * 0.5 - tallness(line)) / 2);
  const written = write(title, { x, y: top + above - tallness(title) + title.size, weight: 'bold' });
  return [
    ...label(category, largest.label, { x, y: top, width }),
    written,
    write(line, { x, y: baseOf(written) + largest.name * 0.5 + line.size }),
  ];
}

const tallness = ({ lines, size, leading }: Fitted) => size * (1 + Math.max(0, lines.length - 1) * leading);

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** The way back to the page of the batch, and who answers for it. */
function foot({ address, scanWords, issuer, date }: Board): Mark[] {
  const top = field.bottom + 8;
  const beside = edge + 96;
  return [
    box(colours.ink, edge, top, column.width, 2),
    qrMark(address, { x: edge - 8, y: top + 8 }, 100),
    headline(scanWords, 19, 0, { x: beside, y: top + 48, width: 330 }),
    headline(address.replace(/^https?:\/\//, ''), 11, 0, { x: beside, y: top + 74, width: 330, colour: colours.soft }),
    headline(issuer, 16, 0, { x: beside + 340, y: top + 48, width: column.width - 436, align: 'right' }),
    headline(date, 13, 0, {
      x: beside + 340,
      y: top + 74,
      width: column.width - 436,
      align: 'right',
      colour: colours.soft,
    }),
  ];
}
