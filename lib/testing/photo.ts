import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

/**
 * A photo (JPEG) that nobody sent before. A picture that is sent twice stays with who sent it first, so two tests that
 * share one would meet each other.
 */
export function photo(width = 900, height = 600): Promise<Buffer> {
  const [across, down] = [8, 6];
  const raw = { width: across, height: down, channels: 3 as const };
  return sharp(randomBytes(across * down * 3), { raw })
    .resize(width, height, { fit: 'fill' })
    .jpeg()
    .toBuffer();
}

/** The same as the field of a form brings it. */
export async function photoFile(width?: number, height?: number): Promise<File> {
  return new File([new Uint8Array(await photo(width, height))], 'p.jpg');
}
