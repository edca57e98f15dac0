import {
  type Area,
  baseOf,
  box,
  colours,
  doubleRule,
  frame,
  headline,
  type Imprint,
  type Mark,
  type Page,
  write,
} from './drawing';
import { pdfOf } from './pdf';
import { pictureOf } from './picture';
import { qrMark } from './qr';
import { balanced, fitted } from './text';

/** The words of an event as it is put up: on the wall and on the screen. The address is its page. */
export type EventBill = {
  portal: string;
  community: string;
  /** 道德讲堂 · 第 18 讲 */
  kind: string;
  title: string;
  summary: string;
  /** 11月, 24, 星期二, 农历十月十六 */
  month: string;
  day: string;
  weekday: string;
  lunar: string;
  time: string;
  place: string;
  placeAddress: string;
  /** Host and speakers, each line with its name. */
  people: string[];
  /** 扫一扫，看详情、报名 */
  scanWords: string;
  address: string;
  issuer: string;
  language: string;
  madeAt: Date;
};

const a3 = { width: 841.89, height: 1190.55 };
const edge = 60;
const column = { x: edge, width: a3.width - 2 * edge };
const centred = { ...column, align: 'centre' as const };

const imprint = ({ portal, title, language, madeAt }: EventBill): Imprint => ({
  title,
  author: portal,
  language,
  madeAt,
});

/** An event for the wall: A3, its day to be seen from across the street. */
export const eventPoster = async (bill: EventBill): Promise<Buffer> => pdfOf([posterPage(bill)], imprint(bill));

/** The same for the screen of the community: one picture, 1920 by 1080. */
export const eventSlide = (bill: EventBill): Promise<Buffer> => pictureOf(slidePage(bill), 2);

function posterPage(bill: EventBill): Page {
  const title = balanced(bill.title, {
    width: column.width,
    height: 190,
    leading: 1.3,
    weight: 'bold',
    largest: 66,
    smallest: 24,
  });
  const written = write(title, { ...centred, y: 228 + title.size, weight: 'bold', isTitle: true });
  const top = Math.max(baseOf(written) + 52, 380);
  const summary = balanced(bill.summary, {
    width: column.width - 40,
    height: 150,
    leading: 1.6,
    largest: 26,
    smallest: 12,
  });
  const beside = { x: edge + 292, width: column.width - 292 };
  const people = fitted(bill.people.join('　'), { ...beside, height: 62, leading: 1.4, largest: 22, smallest: 11 });
  return {
    ...a3,
    marks: [
      headline(bill.portal, 38, 0.2, { ...centred, y: 88 }),
      headline(bill.community, 15, 0.05, { ...centred, y: 116, colour: colours.soft }),
      ...doubleRule(edge, 134, column.width),
      headline(bill.kind, 28, 0.15, { ...centred, y: 200, colour: colours.red }),
      written,
      ...tearOff(bill, { x: edge, y: top, width: 256, height: 300 }),
      headline(bill.time, 60, 0, { ...beside, y: top + 66 }),
      box(colours.rule, beside.x, top + 96, beside.width, 1),
      headline(bill.place, 34, 0, { ...beside, y: top + 150 }),
      headline(bill.placeAddress, 19, 0, { ...beside, y: top + 184, colour: colours.soft }),
      write(people, { x: beside.x, y: top + 224 + people.size }),
      write(summary, { x: edge + 20, width: column.width - 40, align: 'centre', y: top + 362 + summary.size }),
      ...foot(bill, 1000),
    ],
  };
}

/** The day as it hangs on the wall: weekday in red, the date, the lunar day. */
function tearOff({ month, day, weekday, lunar }: EventBill, area: Area): Mark[] {
  const { x, y, width, height } = area;
  const middle = { x, width, align: 'centre' as const };
  const share = height / 300;
  return [
    box('#ffffff', x, y, width, height),
    box(colours.red, x, y, width, 58 * share),
    headline(`${month}　${weekday}`, 27 * share, 0, {
      ...middle,
      width: width - 16,
      x: x + 8,
      y: y + 40 * share,
      colour: '#ffffff',
    }),
    headline(day, 176 * share, 0, { ...middle, y: y + 222 * share }),
    headline(lunar, 24 * share, 0, {
      ...middle,
      width: width - 16,
      x: x + 8,
      y: y + 274 * share,
      colour: colours.soft,
    }),
    frame(colours.rule, 1, area),
  ];
}

function foot({ address, scanWords, issuer }: EventBill, top: number): Mark[] {
  const beside = { x: edge + 158, width: column.width - 158 };
  return [
    box(colours.ink, edge, top, column.width, 2),
    qrMark(address, { x: edge - 8, y: top + 8 }, 156),
    headline(scanWords, 28, 0, { ...beside, y: top + 64 }),
    headline(address.replace(/^https?:\/\//, ''), 14, 0, { ...beside, y: top + 92, colour: colours.soft }),
    headline(issuer, 18, 0, { ...beside, y: top + 134 }),
  ];
}

/** Half of what the screen shows. */
const screen = { width: 960, height: 540 };
const margin = 56;

function slidePage(bill: EventBill): Page {
  const x = margin + 230;
  const width = screen.width - margin - x;
  const title = fitted(bill.title, { width, height: 92, leading: 1.25, weight: 'bold', largest: 40, smallest: 17 });
  return {
    ...screen,
    marks: [
      box(colours.paper, 0, 0, screen.width, screen.height),
      headline(bill.portal, 26, 0.2, { x: margin, y: 58, width: 400 }),
      headline(bill.community, 15, 0, {
        x: screen.width - margin - 400,
        y: 56,
        width: 400,
        align: 'right',
        colour: colours.soft,
      }),
      ...doubleRule(margin, 76, screen.width - 2 * margin),
      headline(bill.kind, 22, 0.1, { x, y: 124, width, colour: colours.red }),
      write(title, { x, y: 142 + title.size, weight: 'bold', isTitle: true }),
      ...tearOff(bill, { x: margin, y: 102, width: 200, height: 234 }),
      headline(bill.time, 40, 0, { x, y: 286, width }),
      headline(bill.place, 25, 0, { x, y: 324, width }),
      headline(bill.placeAddress, 16, 0, { x, y: 350, width, colour: colours.soft }),
      box(colours.ink, margin, 376, screen.width - 2 * margin, 1.5),
      headline(bill.people.join('　'), 22, 0, { x: margin, y: 424, width: 640 }),
      headline(bill.scanWords, 22, 0, { x: margin, y: 474, width: 640 }),
      headline(bill.issuer, 16, 0, { x: margin, y: 506, width: 640, colour: colours.soft }),
      qrMark(bill.address, { x: screen.width - margin - 140, y: 390 }, 140),
    ],
  };
}
