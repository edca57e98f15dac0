import 'server-only';
import { and, eq, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { ledgerEntries, ledgerPictures } from '@/db/schema/ledgers';
import type { PicturePart } from '@/db/schema/ledgers.values';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { ledgerNamed } from '../definitions/all';
import { ofEntry } from '../mutations';
import { mayWrite } from '../rules';

type NewPicture = { entryId: string; mediaId: string; part: PicturePart; caption: string };

/** Puts a picture beside an entry, also of a closed month: it proves what is counted and changes none of it. */
export function addPicture(viewer: Viewer, { entryId, ...picture }: NewPicture, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const pairs = await picturesOf(tx, viewer, entryId);
      if ((picture.part === 'single') === (pairs === 'pairs')) refuse('choiceMissing', 'part');
      const [last] = await tx
        .select({ position: max(ledgerPictures.position) })
        .from(ledgerPictures)
        .where(eq(ledgerPictures.entryId, entryId));
      const added = { id: newId(now.getTime()), entryId, ...picture, position: (last?.position ?? 0) + 1 };
      await tx.insert(ledgerPictures).values(added);
      await record(tx, 'ledger.picture-changed', ofEntry(entryId), { added: added.id });
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
      await picturesOf(tx, viewer, entryId);
      const gone = await tx
        .delete(ledgerPictures)
        .where(and(eq(ledgerPictures.id, id), eq(ledgerPictures.entryId, entryId)))
        .returning({ id: ledgerPictures.id });
      if (gone.length === 0) return refuse('gone');
      await record(tx, 'ledger.picture-changed', ofEntry(entryId), { removed: id });
    },
    now,
  );
}

/** Which pictures an entry takes; refused to whoever may not write its ledger. */
async function picturesOf(tx: Tx, viewer: Viewer, entryId: string): Promise<'single' | 'pairs'> {
  const [entry] = await tx.select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId));
  const ledger = ledgerNamed(entry?.ledger ?? '');
  if (!entry || !ledger?.pictures || entry.removedAt) return refuse('gone');
  return mayWrite(viewer, ledger, entry.communityId) ? ledger.pictures : refuse('notYours');
}
