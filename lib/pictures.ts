import sharp from 'sharp';

export type Encoded = { width: number; height: number; variants: Map<number, Buffer> };

type Limits = { pixels: number; formats: readonly string[]; widths: readonly number[] };

/**
 * Re-encodes a picture as WebP in several widths, upright, without any metadata (no place, no device, no owner).
 * Null when it is not a picture of an accepted format or has too many pixels.
 */
export async function encodePicture(content: Buffer, limits: Limits): Promise<Encoded | null> {
  try {
    const source = sharp(content, { limitInputPixels: limits.pixels, failOn: 'error' });
    const { format, width = 0, height = 0, orientation = 1 } = await source.metadata();
    if (!limits.formats.includes(format === 'heif' ? 'avif' : (format ?? '')) || width * height > limits.pixels)
      return null;
    const variants = new Map<number, Buffer>();
    for (const width of limits.widths) {
      const resized = source.clone().rotate().resize({ width, withoutEnlargement: true });
      variants.set(width, await resized.webp({ quality: 78 }).toBuffer());
    }
    return orientation >= 5 ? { width: height, height: width, variants } : { width, height, variants };
  } catch {
    return null;
  }
}
