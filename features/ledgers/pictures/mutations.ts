import 'server-only';
import { and, eq, max } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { ledgerPictures } from '@/db/schema/ledgers';
import type { PicturePart } from '@/db/schema/ledgers.values';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { findEntry, isClosedFor, ofEntry } from '../mutations';
import { fits, reasonsNotToPicture, reasonsNotToUnpicture } from './rules';

type NewPicture = { entryId: string; mediaId: string; part: PicturePart; caption: string };

/** Puts a picture beside an entry, once. */
export function addPicture(viewer: Viewer, { entryId, ...picture }: NewPicture, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const id = newId(now.getTime());
      await record(tx, 'ledger.picture-changed', ofEntry(entryId), { added: id });
      const { entry, ledger } = await findEntry(tx, entryId);
      refuseAll(reasonsNotToPicture(viewer, ledger, entry, picture.caption));
      if (!fits(ledger, picture.part)) refuse('choiceMissing', 'part');
      const ofThis = eq(ledgerPictures.entryId, entryId);
      const there = await tx
        .select()
        .from(ledgerPictures)
        .where(and(ofThis, eq(ledgerPictures.mediaId, picture.mediaId)));
      if (there.length > 0) refuse('pictureThere', 'picture');
      const [last] = await tx
        .select({ position: max(ledgerPictures.position) })
        .from(ledgerPictures)
        .where(ofThis);
      await tx.insert(ledgerPictures).values({ id, entryId, ...picture, position: (last?.position ?? 0) + 1 });
    },
    now,
  );
}

/** Takes a picture from beside an entry; it stays in the library. */
export function removePicture(
  viewer: Viewer,
  { entryId, id }: { entryId: string; id: string },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      await record(tx, 'ledger.picture-changed', ofEntry(entryId), { removed: id });
      const { entry, ledger } = await findEntry(tx, entryId);
      refuseAll(reasonsNotToUnpicture(viewer, ledger, entry, { closed: await isClosedFor(tx, entry) }));
      const gone = await tx
        .delete(ledgerPictures)
        .where(and(eq(ledgerPictures.id, id), eq(ledgerPictures.entryId, entryId)))
        .returning({ id: ledgerPictures.id });
      if (gone.length === 0) refuse('gone');
    },
    now,
  );
}
