import 'server-only';
import { and, eq, isNotNull, lte } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { siteErrors } from '@/db/schema/site-errors';
import { post } from '@/features/outbox/mutations';
import { addPerson, erasePerson, listErasure } from '@/features/privacy/mutations';
import { openForStaff } from '@/features/privacy/queries';
import { seal } from '@/lib/crypto';
import { withinLimit } from '@/lib/limits';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { system, type Viewer, visitor } from '@/lib/viewer';
import type { AnswerInput, TellInput } from './inputs';
import { communityOfPage } from './queries';
import { contactsEnd, mayReadContact, reasonsNotToAnswer } from './rules';

const tellByAddress = { name: 'site-error address', most: 10, minutes: 60 };

const subject = (id: string) => ({ type: 'site-error', id });

/**
 * Somebody tells what is wrong on a page; returns the id. A contact is sealed with a key that serves this report alone,
 * and residents tell as visitors do: nothing ties a report to their account.
 */
export async function tell(viewer: Viewer, input: TellInput, address: string, now: Date): Promise<string> {
  if (!(await withinLimit(tellByAddress, address, now))) refuse('toldOften');
  const { page, text, contact } = input;
  const communityId = await communityOfPage(page);
  return write(
    viewer.kind === 'staff' ? viewer : visitor,
    async (tx) => {
      const reached = contact ? await sealedContact(tx, contact) : {};
      const values = { status: 'open' as const, page, communityId, text, toldAt: now, ...reached };
      const [row] = await tx.insert(siteErrors).values(values).returning({ id: siteErrors.id });
      if (!row) throw new Error('The report was not stored.');
      await record(tx, 'site-error.told', subject(row.id), { communityId });
      return row.id;
    },
    now,
  );
}

/** Opens the contact of who told, for whoever answers; the look is recorded before anything is shown. */
export async function readContact(viewer: Viewer, id: string, now: Date): Promise<string> {
  const [row] = await db.select().from(siteErrors).where(eq(siteErrors.id, id));
  if (!row) return refuse('gone');
  if (!mayReadContact(viewer, row)) refuse('notYours');
  if (!row.personId || !row.sealedContact) return refuse('gone');
  const { contact } = await openForStaff(viewer, row.personId, { contact: row.sealedContact }, now);
  return contact ?? refuse('gone');
}

/** Answers a report, once: mended, or declined and why. Whoever told reads the sentence at the address of the receipt. */
export function answer(viewer: Viewer, { id, status, answer }: AnswerInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(siteErrors).where(eq(siteErrors.id, id));
      if (!row) return refuse('gone');
      refuseAll(reasonsNotToAnswer(viewer, row));
      await tx
        .update(siteErrors)
        .set({ status, answer, answeredBy: viewer.id, answeredAt: now })
        .where(eq(siteErrors.id, id));
      await tellWhoTold(tx, row);
      await record(tx, 'site-error.answered', subject(id), { status });
    },
    now,
  );
}

/**
 * Destroys the contacts of what was answered 30 days ago, with their keys, also for a restore of an older backup. Due
 * at every start and once an hour; returns how many there were.
 */
export async function forgetAnsweredContacts(now: Date): Promise<number> {
  const due = await db
    .select({ id: siteErrors.id, personId: siteErrors.personId })
    .from(siteErrors)
    .where(and(isNotNull(siteErrors.sealedContact), lte(siteErrors.answeredAt, contactsEnd(now))));
  for (const { id, personId } of due) {
    if (!personId) continue;
    await listErasure(personId, now);
    await write(
      system,
      async (tx) => {
        await tx.update(siteErrors).set({ sealedContact: null }).where(eq(siteErrors.id, id));
        await erasePerson(tx, personId);
      },
      now,
    );
  }
  return due.length;
}

// Nothing ties a report to an account, so the answer goes out on paper, to the contact that was left.
async function tellWhoTold(tx: Tx, { id, communityId, personId, sealedContact }: typeof siteErrors.$inferSelect) {
  if (!personId || !sealedContact) return;
  const letter = { key: `site-error:${id}`, kind: 'site-error-answered' as const, facts: { siteErrorId: id } };
  await post(tx, { ...letter, communityId, channel: 'slip', personId, sealedContact });
}

async function sealedContact(tx: Tx, contact: string): Promise<{ personId: string; sealedContact: string }> {
  const { id, wrappedKey } = await addPerson(tx);
  return { personId: id, sealedContact: seal(wrappedKey, contact) };
}
