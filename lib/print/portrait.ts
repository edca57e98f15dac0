import sharp from 'sharp';

/** A photograph cut to a shape, never stretched, as a JPEG: from the sides alike, and below, since faces are above. */
export function portraitOf(content: Uint8Array, { width, height }: { width: number; height: number }): Promise<Buffer> {
  return sharp(content)
    .rotate()
    .resize({ width: Math.round(width), height: Math.round(height), fit: 'cover', position: 'top' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}

/** A photograph as it is, as a JPEG: what every office opens. */
export function photographOf(content: Uint8Array): Promise<Buffer> {
  return sharp(content).rotate().flatten({ background: '#ffffff' }).jpeg({ quality: 88, mozjpeg: true }).toBuffer();
}

const widths = [1_600, 1_280, 1_024, 800, 640];
const qualities = [88, 76, 64];

/** The same within so many kilobytes, as offices limit pictures that are handed in: as large and as good as they let it be. */
export async function photographWithin({
  content,
  kilobytes,
}: {
  content: Uint8Array;
  kilobytes: number;
}): Promise<Buffer> {
  let smallest = await photographOf(content);
  for (const width of widths) {
    for (const quality of qualities) {
      if (smallest.length <= kilobytes * 1_024) return smallest;
      smallest = await sharp(content)
        .rotate()
        .resize({ width, withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer();
    }
  }
  return smallest;
}
