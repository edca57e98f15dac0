import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import type { Viewer } from '@/lib/viewer';
import { storePicture } from '../mutations';
import { pictureAddress } from '../rules';

/** How a picture stands in a rich text: its middle width, and the size of the original so that nothing moves. */
export type BodyPicture = { src: string; width: number; height: number };

/** Stores a picture for the body of a text; what is on it is said where it stands. */
export async function storeBodyPicture(viewer: Viewer, file: File, now: Date): Promise<BodyPicture> {
  const id = await storePicture(viewer, file, now);
  const { hash, width, height } = media;
  const [picture] = await db.select({ hash, width, height }).from(media).where(eq(media.id, id));
  if (!picture) throw new Error('The picture was not stored.');
  return { src: pictureAddress(picture.hash, 960), width: picture.width, height: picture.height };
}
