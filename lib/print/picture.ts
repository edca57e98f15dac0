import sharp from 'sharp';
import { type Mark, type Page, refuseLacking, type Text } from './drawing';
import { fontOf, runOf } from './font';

// One core stays with those who wait for a page.
sharp.concurrency(1);

/** A page as a PNG, `scale` points of the picture to one of the page. Letters are drawn as outlines: no fonts are asked for. */
export async function pictureOf(page: Page, scale: number): Promise<Buffer> {
  refuseLacking([page]);
  return sharp(Buffer.from(svgOf(page, scale)), { unlimited: true })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}

const svgOf = ({ width, height, marks }: Page, scale: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}">${marks.map(drawn).join('')}</svg>`;

function drawn(mark: Mark): string {
  if (mark.kind === 'text') return letters(mark);
  const { x, y, width, height } = mark;
  const area = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  switch (mark.kind) {
    case 'box':
      return `<rect ${area} fill="${mark.colour}"/>`;
    case 'frame':
      return `<rect ${area} fill="none" stroke="${mark.colour}" stroke-width="${mark.line}"/>`;
    case 'photo':
      return `<image ${area} preserveAspectRatio="none" href="data:image/jpeg;base64,${mark.content.toString('base64')}"/>`;
    case 'code':
      return `<rect ${area} fill="#fff"/><path transform="translate(${x} ${y}) scale(${width / mark.modules})" shape-rendering="crispEdges" d="${mark.path}"/>`;
  }
}

function letters({ lines, size, weight, colour, spacing }: Text): string {
  const font = fontOf(weight);
  const scale = size / font.unitsPerEm;
  const outlines = lines.map(({ text, x, y }) => {
    const { glyphs, positions } = runOf(text, weight);
    let at = 0;
    const paths = glyphs.map((glyph, n) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[n] ?? {};
      const path = `<path transform="translate(${at + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
      at += xAdvance + spacing / scale;
      return path;
    });
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
  });
  return `<g fill="${colour}">${outlines.join('')}</g>`;
}
