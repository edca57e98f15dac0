import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, tally, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { messages } from '@/db/schema/outbox';
import type { MessageFacts, MessageKind } from '@/db/schema/outbox.values';
import { askFor } from '@/features/jobs/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { mostDeliveries, nextDelivery, reasonsNotToRead, reasonsNotToResend } from './rules';

export type Message = typeof messages.$inferSelect;

/** `key`: what causes the message, so that the same cause tells once. */
type Letter = { key: string; kind: MessageKind; facts: MessageFacts; communityId: string | null };
type Recipient =
  | { channel: 'site'; accountId: string }
  | { channel: 'slip' | 'mail'; personId: string; sealedContact: string }
  | { channel: 'webhook' };

/** Writes what must reach somebody, in the transaction of its cause: a cause that is rolled back tells nobody. */
export async function post(tx: Tx, letter: Letter & Recipient): Promise<void> {
  const bySomebody = letter.channel === 'slip';
  const [posted] = await tx
    .insert(messages)
    .values({ id: newId(tx.now.getTime()), ...letter, createdAt: tx.now, nextTryAt: bySomebody ? null : tx.now })
    .onConflictDoNothing({ target: messages.key })
    .returning({ id: messages.id });
  if (posted && !bySomebody) await askToDeliver(tx, posted.id, 1, tx.now);
}

/** Every attempt is a job of its own, and so is one that was put off. */
export function askToDeliver(tx: Db, messageId: string, attempt: number, runAt: Date): Promise<void> {
  const key = `message:${messageId}:${attempt}:${runAt.getTime()}`;
  return askFor(tx, 'deliver-message', { key, runAt, payload: { messageId } });
}

/** Puts a message on its person's page; who left is tried again for some days, and then somebody has to see to it. */
export function putOnPage(messageId: string, now: Date): Promise<void> {
  return tally(async (tx) => {
    const [due] = await tx
      .select({ message: messages, status: accounts.status })
      .from(messages)
      .innerJoin(accounts, eq(accounts.id, messages.accountId))
      .where(eq(messages.id, messageId));
    if (!due || due.message.deliveredAt || due.message.failedAt) return;
    const attempts = due.message.attempts + 1;
    const isThere = due.status === 'active';
    const isOver = due.status === 'erased' || attempts >= mostDeliveries;
    const nextTryAt = isThere || isOver ? null : nextDelivery(now);
    const set = isThere
      ? { deliveredAt: now, fault: null }
      : { fault: 'accountStopped' as const, failedAt: isOver ? now : null };
    await tx
      .update(messages)
      .set({ ...set, attempts, nextTryAt })
      .where(eq(messages.id, messageId));
    if (nextTryAt) await askToDeliver(tx, messageId, attempts + 1, nextTryAt);
  });
}

/** Its person has seen it. */
export function markRead(viewer: Viewer, id: string, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToRead(viewer, await messageFor(tx, id)));
      await tx.update(messages).set({ readAt: now }).where(eq(messages.id, id));
      await record(tx, 'message.read', subject(id));
    },
    now,
  );
}

/** Tries what failed once more: a slip lies on the pile again, a message is delivered anew. */
export function resend(viewer: Viewer, id: string, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const message = await messageFor(tx, id);
      refuseAll(reasonsNotToResend(viewer, message));
      const goesByItself = message.channel !== 'slip';
      // The count goes on, so that the key of the next attempt is new.
      await tx
        .update(messages)
        .set({ failedAt: null, fault: null, nextTryAt: goesByItself ? now : null })
        .where(eq(messages.id, id));
      if (goesByItself) await askToDeliver(tx, id, message.attempts + 1, now);
      await record(tx, 'message.retried', subject(id));
    },
    now,
  );
}

export const subject = (id: string) => ({ type: 'message', id });

export async function messageFor(tx: Tx, id: string): Promise<Message> {
  const [message] = await tx.select().from(messages).where(eq(messages.id, id));
  return message ?? refuse('gone');
}
