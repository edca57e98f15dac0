import { type Area, box, colours, type Imprint, type Mark, write } from './drawing';
import { portraitOf } from './portrait';

export type BoardPerson = {
  name: string;
  category: string;
  /** The one letter of the category (助、勇、诚、敬、孝), drawn where there is no picture. */
  mark: string;
  oneLine: string;
  picture: { content: Uint8Array; alt: string } | null;
};

/** The words of the board of a batch, as poster and as slides. The address is the page of the batch. */
export type Board = {
  portal: string;
  community: string;
  /** 身边好人榜 */
  title: string;
  /** 2026年第四季度 */
  batch: string;
  people: BoardPerson[];
  address: string;
  /** 扫一扫，看他们的故事 */
  scanWords: string;
  issuer: string;
  date: string;
  language: string;
  madeAt: Date;
};

export const boardImprint = ({ portal, title, batch, language, madeAt }: Board): Imprint => ({
  title: `${title} ${batch}`,
  author: portal,
  language,
  madeAt,
});

/** Points of a photograph to a point of the page: sharp on a screen, and on a poster from where people stand. */
const density = 2.5;

/** Somebody's picture, four wide and five high, or the letter of the category on gold. */
export async function portraitMarks({ picture, mark }: BoardPerson, area: Area): Promise<Mark[]> {
  if (picture) {
    const size = { width: area.width * density, height: area.height * density };
    return [{ kind: 'photo', ...area, content: await portraitOf(picture.content, size), alt: picture.alt }];
  }
  const size = area.width * 0.5;
  const middle = { x: area.x, width: area.width, y: area.y + area.height / 2 + size * 0.36, align: 'centre' as const };
  return [
    box(colours.goldWash, area.x, area.y, area.width, area.height),
    write({ text: mark, size }, { ...middle, weight: 'bold', colour: colours.gold }),
  ];
}
