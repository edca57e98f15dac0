import sharp, { type Sharp } from 'sharp';
import { fairQueue } from '@/server/fair-queue';
import { decodeHeic, isHeic } from './heic';

export type Encoded = { width: number; height: number; variants: Map<number, Buffer> };

type Limits = { pixels: number; formats: readonly string[]; widths: readonly number[] };

/** What came is no picture that can be used, or one that moves. */
export type PictureProblem = 'unknown' | 'moves';

// One picture at a time on one thread: the other core goes on answering readers.
sharp.concurrency(1);
const inTurn = fairQueue({ running: 1, waiting: 500 });

/**
 * Re-encodes a picture as WebP in several widths, upright, without any metadata (no place, no device, no owner).
 * Says what is wrong when it is not a picture of an accepted format, has too many pixels, or moves.
 */
export function encodePicture(content: Buffer, limits: Limits): Promise<Encoded | PictureProblem> {
  return inTurn(() => encode(content, limits), { urgent: true });
}

/**
 * A stored picture as AVIF in several widths, from its largest variant. It takes seconds, so nobody waits for it, and
 * between two widths it lets those go first who do.
 */
export async function encodeAvif(largest: Buffer, widths: readonly number[]): Promise<Map<number, Buffer>> {
  const variants = new Map<number, Buffer>();
  for (const width of widths) {
    const resized = sharp(largest).resize({ width, withoutEnlargement: true });
    // The least effort: a third smaller than WebP; half as much again would take seven times as long.
    variants.set(width, await inTurn(() => resized.avif({ quality: 50, effort: 2 }).toBuffer()));
  }
  return variants;
}

/** Cuts an encoded picture to the proportions of a size, around what draws the eye, and makes it no larger than that. */
export async function cutTo(
  picture: Buffer,
  size: { width: number; height: number },
): Promise<{ content: Buffer; width: number; height: number }> {
  const { width: has = 1, height: tall = 1 } = await sharp(picture).metadata();
  const scale = Math.min(1, has / size.width, tall / size.height);
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))];
  const cut = sharp(picture).resize({ width, height, fit: 'cover', position: 'attention' });
  return { content: await inTurn(() => cut.webp({ quality: 82 }).toBuffer(), { urgent: true }), width, height };
}

async function encode(content: Buffer, limits: Limits): Promise<Encoded | PictureProblem> {
  try {
    const source = await opened(content, limits);
    if (typeof source === 'string') return source;
    const { width = 0, height = 0, orientation = 1 } = await source.metadata();
    const variants = new Map<number, Buffer>();
    for (const width of limits.widths) {
      const resized = source.clone().rotate().resize({ width, withoutEnlargement: true });
      variants.set(width, await resized.webp({ quality: 78 }).toBuffer());
    }
    return orientation >= 5 ? { width: height, height: width, variants } : { width, height, variants };
  } catch {
    return 'unknown';
  }
}

async function opened(content: Buffer, { pixels, formats }: Limits): Promise<Sharp | PictureProblem> {
  if (formats.includes('heic') && isHeic(content)) {
    const points = await decodeHeic(content, pixels);
    if (!points) return 'unknown';
    const { width, height, data } = points;
    return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
  }
  const source = sharp(content, { limitInputPixels: pixels, failOn: 'error' });
  const { format, width = 0, height = 0, pages = 1 } = await source.metadata();
  const isKnown = formats.includes(format === 'heif' ? 'avif' : (format ?? ''));
  if (!isKnown || width * height > pixels) return 'unknown';
  return pages > 1 ? 'moves' : source;
}
