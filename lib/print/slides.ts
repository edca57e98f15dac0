import { type Board, type BoardPerson, boardImprint, portraitMarks } from './board';
import { baseOf, box, colours, doubleRule, headline, label, type Mark, type Page, write } from './drawing';
import { pdfOf } from './pdf';
import { pictureOf } from './picture';
import { qrMark } from './qr';
import { balanced, fitted } from './text';

/** Half of what the screen shows, 1920 by 1080. */
const screen = { width: 960, height: 540 };
const edge = 56;
const column = { x: edge, width: screen.width - 2 * edge };

/** The board of a batch for the screen of the community: a cover, then one person a slide. */
export const slidesPdf = async (board: Board): Promise<Buffer> => pdfOf(await slides(board), boardImprint(board));

/** The same as pictures, for screens that show no PDF. */
export async function slidePictures(board: Board): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const slide of await slides(board)) pictures.push(await pictureOf(slide, 2));
  return pictures;
}

async function slides(board: Board): Promise<Page[]> {
  const pages = [page(cover(board))];
  for (const person of board.people) pages.push(page(await personSlide(board, person)));
  return pages;
}

const page = (marks: Mark[]): Page => ({
  ...screen,
  marks: [box(colours.paper, 0, 0, screen.width, screen.height), ...marks],
});

function cover({ portal, community, title, batch, people, address, scanWords }: Board): Mark[] {
  const centred = { ...column, align: 'centre' as const };
  const names = people.map(({ name }) => name);
  const listed = fitted(names, { width: 470, height: 100, leading: 1.5, largest: 26, smallest: 10 });
  return [
    headline(portal, 34, 0.2, { ...centred, y: 76 }),
    ...doubleRule(edge, 98, column.width),
    headline(title, 78, 0.2, { ...centred, y: 212, colour: colours.gold, isTitle: true }),
    headline(batch, 30, 0.1, { ...centred, y: 274 }),
    box(colours.ink, edge, 344, column.width, 1.5),
    write(listed, { x: edge, y: 366 + listed.size }),
    headline(community, 17, 0, { x: edge, y: 506, width: column.width - 300, colour: colours.soft }),
    ...wayBack(address, scanWords, { x: 540, y: 364, side: 132 }),
  ];
}

async function personSlide(board: Board, person: BoardPerson): Promise<Mark[]> {
  const x = 420;
  const width = screen.width - edge - x;
  const name = balanced(person.name, { width, height: 92, leading: 1.2, weight: 'bold', largest: 62, smallest: 20 });
  const written = write(name, { x, y: 96 + name.size, weight: 'bold', isTitle: true });
  const top = baseOf(written) + 26;
  const line = fitted(person.oneLine, { width, height: 328 - top, leading: 1.5, largest: 32, smallest: 14 });
  return [
    ...(await portraitMarks(person, { x: edge, y: 40, width: 330, height: 412.5 })),
    ...label(person.category, 24, { x, y: 42, width }),
    written,
    write(line, { x, y: top + line.size }),
    ...wayBack(board.address, board.scanWords, { x: 560, y: 338, side: 116 }),
    ...doubleRule(edge, 474, column.width),
    headline(board.portal, 22, 0.15, { x: edge, y: 514, width: 400 }),
    headline(`${board.title} · ${board.batch}`, 18, 0, {
      x: screen.width - edge - 400,
      y: 513,
      width: 400,
      align: 'right',
      colour: colours.soft,
    }),
  ];
}

/** The code at the right edge, and words that lead to it from `x`. */
function wayBack(address: string, words: string, { x, y, side }: { x: number; y: number; side: number }): Mark[] {
  const right = screen.width - edge - side;
  const width = right - x - 14;
  const line = balanced(words, { width, height: 54, leading: 1.4, largest: 20, smallest: 11 });
  const middle = y + side / 2 + line.size * 0.36 - ((line.lines.length - 1) * line.size * line.leading) / 2;
  return [write(line, { x, width, align: 'right', y: middle }), qrMark(address, { x: right, y }, side)];
}
