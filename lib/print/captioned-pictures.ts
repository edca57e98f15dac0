import sharp from 'sharp';
import { type Mark, type Page, write } from './drawing';
import { pdfOf } from './pdf';
import { fitted } from './text';

/** Pictures that are handed in as evidence: one to a page of A4, with what stands under each (domain 7.2). */
export type CaptionedPictures = {
  /** Ⅰ-1 清理楼道, on every page. */
  title: string;
  pictures: { content: Uint8Array; caption: string }[];
  author: string;
  language: string;
  madeAt: Date;
};

const a4 = { width: 595.28, height: 841.89 };
const column = { x: 60, width: a4.width - 120 };
const place = { top: 96, height: 500 };
const below = { height: 160, leading: 1.6, largest: 14, smallest: 9 };

/** The sheets of pictures as a PDF. */
export async function captionedPicturesPdf(words: CaptionedPictures): Promise<Buffer> {
  const { title, pictures, author, language, madeAt } = words;
  const pages: Page[] = [];
  for (const picture of pictures) pages.push({ ...a4, marks: await sheetMarks(title, picture) });
  return pdfOf(pages, { title, author, language, madeAt });
}

async function sheetMarks(title: string, { content, caption }: CaptionedPictures['pictures'][number]): Promise<Mark[]> {
  const jpeg = Buffer.from(content);
  const { width = 1, height = 1 } = await sharp(jpeg).metadata();
  const scale = Math.min(column.width / width, place.height / height);
  const area = { width: width * scale, height: height * scale };
  const left = column.x + (column.width - area.width) / 2;
  const head = fitted(title, { width: column.width, height: 40, leading: 1.4, largest: 16, smallest: 9 });
  const said = fitted(caption, { width: column.width, ...below });
  return [
    write(head, { ...column, y: 62, align: 'centre', weight: 'bold', isTitle: true }),
    { kind: 'photo', content: jpeg, alt: caption, x: left, y: place.top, ...area },
    write(said, { ...column, y: place.top + area.height + 24 + said.size }),
  ];
}
