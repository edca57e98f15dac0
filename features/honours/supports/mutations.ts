import 'server-only';
import { eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { honours, supports } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { persons } from '@/db/schema/privacy';
import { unwriteEntry, writeEntry } from '@/features/ledgers/written/mutations';
import { sealFor } from '@/features/privacy/mutations';
import { openForStaff } from '@/features/privacy/queries';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { CancelInput, SupportInput } from './inputs';
import { mayReadNeed, reasonsNotToCancel, reasonsNotToSupport } from './rules';

const subject = (id: string) => ({ type: 'support', id });

/** Records help for somebody who was honoured; what the person needs is sealed with the person's key. Returns the id. */
export function recordSupport(viewer: Viewer, input: SupportInput, now: Date): Promise<string> {
  const { honourId, amount, need, ...entry } = input;
  return write(
    viewer,
    async (tx) => {
      const [honour] = await tx
        .select({
          communityId: honours.communityId,
          status: nominations.status,
          personId: nominations.personId,
          wrappedKey: persons.wrappedKey,
        })
        .from(honours)
        .innerJoin(nominations, eq(nominations.id, honours.nominationId))
        .innerJoin(persons, eq(persons.id, nominations.personId))
        .where(eq(honours.id, honourId));
      if (!honour) return refuse('gone');
      refuseAll(reasonsNotToSupport(viewer, honour, entry.day, now));
      if (!viewer.id) return refuse('notYours');
      if (need && !honour.wrappedKey) refuse('needCannotBeKept', 'need');
      const id = newId(now.getTime());
      await tx.insert(supports).values({
        ...entry,
        id,
        honourId,
        communityId: honour.communityId,
        amountFen: amount,
        sealedNeed: need ? await sealFor(tx, honour.personId, need) : null,
        enteredBy: viewer.id,
        enteredAt: now,
      });
      await record(tx, 'support.recorded', subject(id), { honourId, kind: entry.kind });
      const written = { communityId: honour.communityId, day: entry.day, category: entry.kind, quantity: amount };
      await writeEntry(tx, 'support-given', subject(id), written);
      return id;
    },
    now,
  );
}

/** Takes an entry out of the sums; it stays in the ledger with the reason. */
export function cancelSupport(viewer: Viewer, { id, reason }: CancelInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const [support] = await tx.select().from(supports).where(eq(supports.id, id));
      if (!support) return refuse('gone');
      refuseAll(reasonsNotToCancel(viewer, support));
      await tx.update(supports).set({ cancelledAt: now, cancelReason: reason }).where(eq(supports.id, id));
      await record(tx, 'support.cancelled', subject(id), { honourId: support.honourId });
      await unwriteEntry(tx, 'support-given', subject(id));
      return support.honourId;
    },
    now,
  );
}

/** Opens what somebody needs, for whoever looks after the person; the look is recorded before anything is shown. */
export async function readNeed(viewer: Viewer, id: string, now: Date): Promise<string> {
  const [row] = await db
    .select({
      communityId: supports.communityId,
      sealedNeed: supports.sealedNeed,
      personId: nominations.personId,
    })
    .from(supports)
    .innerJoin(honours, eq(honours.id, supports.honourId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(eq(supports.id, id));
  if (!row) return refuse('gone');
  if (!mayReadNeed(viewer, row)) refuse('notYours');
  if (!row.sealedNeed) return refuse('gone');
  const { need } = await openForStaff(viewer, row.personId, { need: row.sealedNeed }, now);
  return need ?? refuse('gone');
}
