import sharp from 'sharp';
import { expect, test } from 'vitest';
import { box, colours, write } from './drawing';
import { fontOf } from './font';
import { pictureOf } from './picture';

const size = 100;
const page = (letter: string) => ({
  width: size,
  height: size,
  marks: [box('#ffffff', 0, 0, size, size), write({ text: letter, size: 90 }, { x: 5, y: 85, weight: 'bold' })],
});

const shades = (picture: Buffer) => sharp(picture).greyscale().raw().toBuffer();

/** What would stand there if the type lacked the letter. */
function emptyBox(): Promise<Buffer> {
  const font = fontOf('bold');
  const scale = 90 / font.unitsPerEm;
  const path = `<path transform="translate(5 85) scale(${scale} ${-scale})" d="${font.getGlyph(0).path.toSVG()}" fill="${colours.ink}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="#fff"/>${path}</svg>`;
  return shades(Buffer.from(svg));
}

test.each([...'沈玉禾䶮镕㛃2Aé，。“·'])('%s is drawn with ink, and not as the empty box', async (letter) => {
  const drawn = await shades(await pictureOf(page(letter), 1));
  const empty = await emptyBox();
  expect(empty.filter((shade) => shade < 128).length).toBeGreaterThan(200);
  expect(drawn.filter((shade) => shade < 128).length).toBeGreaterThan(10);
  const differing = drawn.filter((shade, at) => Math.abs(shade - (empty[at] ?? 0)) > 100).length;
  expect(differing).toBeGreaterThan(200);
});
