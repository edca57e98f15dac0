import 'server-only';
import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import { noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { getDeviations } from '@/features/calendar/queries';
import { move } from '@/features/nominations/mutations';
import { mayMove } from '@/features/nominations/rules';
import { addPerson, erasePerson, listErasure } from '@/features/privacy/mutations';
import { openForStaff } from '@/features/privacy/queries';
import { receiptOf } from '@/features/site-errors/rules';
import { seal } from '@/lib/crypto';
import { withinLimit } from '@/lib/limits';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { keep, type Notice } from '../due/mutations';
import { namesOf } from '../mutations';
import { shownStatuses } from '../rules';
import type { CloseInput, ObjectionInput } from './inputs';
import {
  closedObjectionsEnd,
  mayRead,
  reasonsNotToClose,
  reasonsNotToEnter,
  reasonsNotToFind,
  reasonsNotToObject,
  reasonsNotToObjectTo,
} from './rules';

const objectByAddress = { name: 'objection address', most: 10, minutes: 60 };

const subject = (id: string) => ({ type: 'objection', id });

/**
 * Somebody objects; returns the id, which is the address of the receipt. Whoever is signed in objects as a visitor does:
 * nothing ties an objection to an account.
 */
export async function object(input: ObjectionInput, address: string, now: Date): Promise<string> {
  if (!(await withinLimit(objectByAddress, address, now))) refuse('toldOften');
  return write(
    visitor,
    async (tx) => {
      const notice = await noticeFor(tx, input.noticeId);
      refuseAll(reasonsNotToObject(notice, now));
      return receive(tx, notice, input, null);
    },
    now,
  );
}

/** A clerk enters an objection that came by telephone or on paper; returns the id. */
export function enterObjection(viewer: Viewer, input: ObjectionInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const notice = await noticeFor(tx, input.noticeId);
      refuseAll(reasonsNotToEnter(viewer, notice));
      return receive(tx, notice, input, viewer.id);
    },
    now,
  );
}

async function noticeFor(tx: Tx, id: string): Promise<Notice> {
  const [notice] = await tx.select().from(publicNotices).where(eq(publicNotices.id, id));
  return notice ?? refuse('gone');
}

async function receive(tx: Tx, notice: Notice, input: ObjectionInput, enteredBy: string | null): Promise<string> {
  const { nominationId, mode, text, contact } = input;
  const [nomination] = await tx
    .select({ status: nominations.status })
    .from(noticeSubjects)
    .innerJoin(nominations, eq(nominations.id, noticeSubjects.nominationId))
    .where(and(eq(noticeSubjects.noticeId, notice.id), eq(noticeSubjects.nominationId, nominationId)));
  refuseAll(reasonsNotToObjectTo(nomination));
  await hold(tx, notice);
  const { id: personId, wrappedKey } = await addPerson(tx);
  const id = newId(tx.now.getTime());
  await tx.insert(objections).values({
    id,
    number: receiptOf(id),
    noticeId: notice.id,
    nominationId,
    status: 'open',
    mode,
    personId,
    sealedText: seal(wrappedKey, text),
    sealedContact: seal(wrappedKey, contact),
    receivedAt: tx.now,
    enteredBy,
  });
  await record(tx, 'objection.received', subject(id), { mode, noticeId: notice.id });
  return id;
}

// A notice that ends at this moment in another process sees that it changed, and looks again.
async function hold(tx: Tx, { id }: Notice): Promise<void> {
  const [held] = await tx
    .update(publicNotices)
    .set({ version: sql`${publicNotices.version} + 1` })
    .where(and(eq(publicNotices.id, id), inArray(publicNotices.status, [...shownStatuses])))
    .returning({ id: publicNotices.id });
  if (!held) refuse('objectionNotOpen');
}

/** Opens what an objection says and how to reach who says it; the look is recorded before anything is shown. */
export async function readObjection(viewer: Viewer, id: string, now: Date): Promise<{ text: string; contact: string }> {
  const [row] = await db
    .select({ objection: objections, communityId: publicNotices.communityId })
    .from(objections)
    .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
    .where(eq(objections.id, id));
  if (!row) return refuse('gone');
  if (!mayRead(viewer, row)) refuse('notYours');
  const { personId, sealedText, sealedContact } = row.objection;
  const opened = await openForStaff(viewer, personId, { text: sealedText, contact: sealedContact }, now);
  return { text: opened.text ?? '', contact: opened.contact ?? '' };
}

/**
 * Closes an objection, once. Upheld: the nomination ends without an honour. The last one that is closed after the term ends
 * the notice. Returns the id of the notice.
 */
export async function closeObjection(viewer: Viewer, { id, status, finding }: CloseInput, now: Date): Promise<string> {
  const deviations = await getDeviations();
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx
        .select({ objection: objections, communityId: publicNotices.communityId })
        .from(objections)
        .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
        .where(eq(objections.id, id));
      if (!row) return refuse('gone');
      const { noticeId, nominationId } = row.objection;
      refuseAll(reasonsNotToClose(viewer, { ...row.objection, communityId: row.communityId }));
      refuseAll(reasonsNotToFind(finding, await namesOf(tx, noticeId)));
      await tx
        .update(objections)
        .set({ status, finding, closedBy: viewer.id, closedAt: now })
        .where(eq(objections.id, id));
      if (status === 'upheld') await decline(tx, nominationId);
      await record(tx, 'objection.closed', subject(id), { status, noticeId, nominationId });
      await keep(tx, noticeId, deviations);
      return noticeId;
    },
    now,
  );
}

/** Destroys the keys of those who objected 30 days after the answer, with what they wrote; returns how many there were. */
export async function forgetClosedObjections(now: Date): Promise<number> {
  const due = await db
    .select({ id: objections.id, personId: objections.personId })
    .from(objections)
    .where(and(isNotNull(objections.sealedText), lte(objections.closedAt, closedObjectionsEnd(now))));
  for (const { id, personId } of due) {
    await listErasure(personId, now);
    await write(
      system,
      async (tx) => {
        await tx.update(objections).set({ sealedText: null, sealedContact: null }).where(eq(objections.id, id));
        await erasePerson(tx, personId);
      },
      now,
    );
  }
  return due.length;
}

// Who left meanwhile, or was declined for another objection, stays where they are.
async function decline(tx: Tx, nominationId: string): Promise<void> {
  const [nomination] = await tx
    .select({ id: nominations.id, status: nominations.status })
    .from(nominations)
    .where(eq(nominations.id, nominationId));
  if (!nomination || !mayMove(nomination.status, 'declined')) return;
  await move(tx, nomination, 'declined', { declineReason: 'objection-upheld' });
}
