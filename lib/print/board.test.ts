import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textIn } from '@/lib/testing/pdf';
import { photo } from '@/lib/testing/photo';
import type { Board, BoardPerson } from './board';
import { posterPdf } from './poster';
import { slidePictures, slidesPdf } from './slides';

const person: BoardPerson = {
  name: '沈玉禾',
  category: '孝老爱亲好人',
  mark: '孝',
  oneLine: '十二年照料瘫痪的邻居，说“她先帮我看大的孩子”。',
  picture: null,
};
const longNamed = {
  ...person,
  name: '阿卜杜热合曼·买买提托合提·图尔荪江',
  oneLine: '守了二十三年传达室，没丢过一封信。'.repeat(4),
};

const board = (...people: BoardPerson[]): Board => ({
  portal: '青枫里',
  community: '梧桐街道青枫里社区',
  title: '身边好人榜',
  batch: '2026年第四季度',
  people,
  address: 'https://portal.example/honours/batches/2026-q4',
  scanWords: '扫一扫，看他们的故事',
  issuer: '青枫里社区居民委员会',
  date: '2026年11月22日',
  language: 'zh-CN',
  madeAt: new Date('2026-11-22T00:00:00Z'),
});
const many = (count: number) =>
  board(
    ...Array.from({ length: count }, (_, at) => ({
      ...(at % 3 ? person : longNamed),
      mark: [...'助勇诚敬孝'][at % 5] ?? '',
    })),
  );

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
const boxesOf = (pdf: Buffer) => new Set(pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g));
const picturesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Subtype \/Image\b/g)?.length;
const count = (text: string, part: string) => text.split(part).length - 1;

describe('A poster', () => {
  test.each([1, 2, 3, 4, 5, 8, 12])('Says of each of %i people name, category and all of the one line', async (n) => {
    const pdf = await posterPdf(many(n));
    const text = textIn(pdf);
    expect(pagesOf(pdf)).toBe(1);
    for (const { name, oneLine, mark } of many(n).people) {
      expect(text).toContain(name);
      expect(text).toContain(oneLine);
      expect(text).toContain(mark);
    }
    expect(count(text, person.category)).toBe(n);
    for (const said of ['青枫里社区居民委员会', '身边好人榜', '2026年第四季度', '扫一扫，看他们的故事'])
      expect(text).toContain(said);
  });

  test('Is A3, and takes a second sheet for the thirteenth person', async () => {
    const pdf = await posterPdf(many(13));
    expect([...boxesOf(pdf)]).toEqual(['/MediaBox [0 0 841.89 1190.55]']);
    expect(pagesOf(pdf)).toBe(2);
    expect(count(textIn(pdf), person.category)).toBe(13);
  });

  test('Has the picture of who has one, and the letter of the category of who has none', async () => {
    const picture = { content: await photo(600, 900), alt: '阎守拙在修鞋' };
    const pdf = await posterPdf(board(person, { ...person, name: '阎守拙', mark: '诚', picture }));
    expect(picturesOf(pdf)).toBe(1);
    expect(textIn(pdf)).not.toContain('诚');
  });

  test('Leads back to the page of the batch', async () => {
    const pdf = await posterPdf(many(2));
    expect(pdf.toString('latin1')).toContain(`/URI (${many(2).address})`);
  });
});

describe('Slides', () => {
  test('Are a cover with every name, then one person each, of the shape of the screen', async () => {
    const pdf = await slidesPdf(many(4));
    expect(pagesOf(pdf)).toBe(5);
    expect([...boxesOf(pdf)]).toEqual(['/MediaBox [0 0 960 540]']);
    const text = textIn(pdf);
    expect(count(text, longNamed.name)).toBe(4);
    expect(count(text, person.oneLine)).toBe(2);
    expect(count(text, '身边好人榜')).toBe(5);
  });

  test('Are pictures of 1920 by 1080 points of which each leads back', { timeout: 20_000 }, async () => {
    const picture = { content: await photo(1200, 800), alt: '阎守拙' };
    const slides = await slidePictures(board(person, { ...longNamed, picture }));
    expect(slides).toHaveLength(3);
    for (const slide of slides) {
      const { data, info } = await sharp(slide).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1920, 1080]);
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(board().address);
    }
  });

  test('Show a photograph in its own colours', async () => {
    const content = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#1f6b54' } })
      .png()
      .toBuffer();
    const [, slide] = await slidePictures(board({ ...person, picture: { content, alt: '一片绿' } }));
    const [red = 0, green = 0, blue = 0] = await sharp(slide)
      .extract({ left: 300, top: 400, width: 1, height: 1 })
      .raw()
      .toBuffer();
    for (const [seen, meant] of [
      [red, 0x1f],
      [green, 0x6b],
      [blue, 0x54],
    ]) {
      expect(Math.abs((seen ?? 0) - (meant ?? 0))).toBeLessThan(6);
    }
  });
});
