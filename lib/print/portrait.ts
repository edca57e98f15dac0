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
