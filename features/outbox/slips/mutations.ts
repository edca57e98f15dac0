import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { messages } from '@/db/schema/outbox';
import { openForStaff } from '@/features/privacy/queries';
import { refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type Message, messageFor, subject } from '../mutations';
import { reasonsNotToHandOver } from '../rules';
import type { MarkInput } from './inputs';
import { listOpenSlips } from './queries';

/** Marks a slip: who handed it over and when, or why it could not be. */
export function mark(viewer: Viewer, { id, outcome }: MarkInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const message = await messageFor(tx, id);
      refuseAll(reasonsNotToHandOver(viewer, message));
      const attempts = message.attempts + 1;
      if (outcome === 'handedOver') {
        await change(tx, message, { attempts, deliveredAt: now, deliveredBy: viewer.id });
        await record(tx, 'message.handed-over', subject(id));
      } else {
        await change(tx, message, { attempts, failedAt: now, fault: outcome });
        await record(tx, 'message.not-taken', subject(id), { fault: outcome });
      }
    },
    now,
  );
}

/** Opens the contacts of all slips that wait, to print them; each look is recorded before anything is shown. */
export async function openSlips(viewer: Viewer, now: Date): Promise<Record<string, string>> {
  const opened: Record<string, string> = {};
  for (const slip of await listOpenSlips(viewer)) {
    if (slip.contact !== 'held') continue;
    const { contact } = await openForStaff(viewer, slip.personId, { contact: slip.sealedContact }, now);
    if (contact) opened[slip.id] = contact;
  }
  return opened;
}

async function change(tx: Tx, { id }: Message, set: Partial<Message>): Promise<void> {
  await tx.update(messages).set(set).where(eq(messages.id, id));
}
