import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { clues, nominations, personPictures } from '@/db/schema/nominations';
import type { ClueRefusal } from '@/db/schema/nominations.values';
import { newReceiptNumber } from '@/lib/receipts';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { clueFor, subject } from '../clues/mutations';
import { reasonsNotToDecide, reasonsNotToLetIn, reasonsNotToTakeUp } from '../clues/rules';
import { subject as nominationSubject } from '../mutations';
import { isOpen } from '../rules';

type Clue = typeof clues.$inferSelect;

/** Somebody looked: a person wrote it. From now on it is a clue like others. */
export function letIn(viewer: Viewer, id: string, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToLetIn(viewer, await clueFor(tx, id)));
      await tx.update(clues).set({ status: 'received' }).where(eq(clues.id, id));
      await record(tx, 'clue.let-in', subject(id));
    },
    now,
  );
}

/** Opens a nomination on a clue; returns its id. Who is named becomes the nomination's person. */
export function takeUp(viewer: Viewer, id: string, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const clue = await clueFor(tx, id);
      refuseAll(reasonsNotToTakeUp(viewer, clue));
      if (clue.communityId === null) return refuse('clueFromElsewhere');
      const nominationId = newId(now.getTime());
      const { communityId, personId, category, name, pinyin } = clue;
      const row = { communityId, personId, category, name, pinyin, status: 'verifying' as const };
      await tx.insert(nominations).values({
        ...row,
        id: nominationId,
        number: newReceiptNumber(),
        statusAt: now,
        createdAt: now,
        createdBy: viewer.id,
      });
      await record(tx, 'nomination.opened', nominationSubject(nominationId), { clueId: id, category });
      await decide(tx, clue, { status: 'joined', nominationId });
      await tx.update(personPictures).set({ nominationId }).where(eq(personPictures.clueId, id));
      await record(tx, 'clue.joined', subject(id), { nominationId });
      return nominationId;
    },
    now,
  );
}

/** Joins a clue with the nomination of the same person, who was named again; the trace stands in both. */
export function join(
  viewer: Viewer,
  { id, nominationId }: { id: string; nominationId: string },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const clue = await clueFor(tx, id);
      refuseAll(reasonsNotToTakeUp(viewer, clue));
      const [nomination] = await tx.select().from(nominations).where(eq(nominations.id, nominationId));
      if (!nomination || nomination.communityId !== clue.communityId) return refuse('gone', 'nominationId');
      if (!isOpen(nomination.status)) return refuse('nominationOver', 'nominationId');
      await decide(tx, clue, { status: 'joined', nominationId });
      await record(tx, 'clue.joined', subject(id), { nominationId });
    },
    now,
  );
}

/** Passes a clue on to where the person lives or works. */
export function passOn(viewer: Viewer, { id, to }: { id: string; to: string }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const clue = await clueFor(tx, id);
      refuseAll(reasonsNotToDecide(viewer, clue));
      await decide(tx, clue, { status: 'passed-on', passedOnTo: to });
      await record(tx, 'clue.passed-on', subject(id));
    },
    now,
  );
}

/** Does not take a clue up, for one of the reasons that there are. */
export function refuseClue(
  viewer: Viewer,
  { id, refusal }: { id: string; refusal: ClueRefusal },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const clue = await clueFor(tx, id);
      refuseAll(reasonsNotToDecide(viewer, clue, refusal));
      await decide(tx, clue, { status: 'refused', refusal });
      await record(tx, 'clue.refused', subject(id), { refusal });
    },
    now,
  );
}

async function decide(tx: Tx, { id }: Clue, set: Partial<Clue>): Promise<void> {
  await tx
    .update(clues)
    .set({ ...set, decidedAt: tx.now, decidedBy: tx.actor.id })
    .where(eq(clues.id, id));
}
