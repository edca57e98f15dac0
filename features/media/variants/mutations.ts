import 'server-only';
import { and, desc, eq, lt } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import { media } from '@/db/schema/media';
import { readMediaFile, removeMediaFile, storeMediaFile } from '@/lib/media-files';
import { encodeAvif } from '@/lib/pictures';
import { pictureWidths } from '../rules';

const held = globalThis as { [key: symbol]: Promise<number> | undefined };
const running = Symbol.for('linli.avif');

/**
 * Makes the AVIF variants that are not there yet, newest pictures first, one after another; returns how many there were.
 * Due after an upload and once an hour, and done once however often it is asked for meanwhile.
 */
export function makeMissingVariants(): Promise<number> {
  held[running] ??= makeThem().finally(() => {
    held[running] = undefined;
  });
  return held[running];
}

async function makeThem(): Promise<number> {
  let made = 0;
  let below: string | undefined;
  for (;;) {
    const [picture] = await db
      .select({ id: media.id, hash: media.hash })
      .from(media)
      .where(and(eq(media.format, 'webp'), eq(media.avif, false), below ? lt(media.id, below) : undefined))
      .orderBy(desc(media.id))
      .limit(1);
    if (!picture) return made;
    below = picture.id;
    if (await makeOf(picture)) made += 1;
  }
}

async function makeOf({ id, hash }: { id: string; hash: string }): Promise<boolean> {
  const largest = await readMediaFile(`${hash}-${pictureWidths.at(-1)}.webp`);
  if (!largest) return false;
  const variants = [...(await encodeAvif(largest, pictureWidths))];
  for (const [width, variant] of variants) await storeMediaFile(`${hash}-${width}.avif`, variant);
  // Nobody's act, and pages that do not know of it yet show the same picture.
  const rows = await tally((tx) =>
    tx.update(media).set({ avif: true }).where(eq(media.id, id)).returning({ id: media.id }),
  );
  if (rows.length > 0) return true;
  for (const [width] of variants) await removeMediaFile(`${hash}-${width}.avif`);
  return false;
}
