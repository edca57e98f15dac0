import 'server-only';
import { isShown, type PictureFacts, pictureWidths } from '@/features/media/rules';
import { readMediaFile } from '@/lib/media-files';
import { print } from '@/lib/print/thread';

/**
 * A picture of the library as a JPEG within so many kilobytes; `withheld` while people on it may not be shown, `unreadable` when its
 * file is gone or broken: a package says so and goes on.
 */
export async function photographFor(
  { hash, consent }: PictureFacts,
  now: Date,
  kilobytes: number,
): Promise<Uint8Array | 'withheld' | 'unreadable'> {
  if (!isShown(consent, now)) return 'withheld';
  const original = await readMediaFile(`${hash}-${pictureWidths.at(-1)}.webp`);
  if (!original) return 'unreadable';
  try {
    return await print('photographWithin', { content: original, kilobytes });
  } catch {
    return 'unreadable';
  }
}
