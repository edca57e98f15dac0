import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { messages } from '@/db/schema/outbox';
import { type DeliveryFault, type SeatKind, seatKinds } from '@/db/schema/outbox.values';
import { openForStaff } from '@/features/privacy/queries';
import { lookupHash } from '@/lib/crypto';
import { env } from '@/lib/env';
import { countAttempt } from '@/lib/limits';
import { type MailSettings, type Sent, sendMail } from '@/lib/mail';
import { receiptToken } from '@/lib/receipts';
import { type RobotSettings, sayInGroup } from '@/lib/robot';
import { system } from '@/lib/viewer';
import { countHeld, readAbout, signatureOfPortal } from '../letters/queries';
import { type About, groupLineOf, mailOf, stillMatters } from '../letters/rules';
import { askToDeliver, type Message, putOnPage } from '../mutations';
import { goesOut, groupLimit, mostSendings, type OutChannel, pauseAfterSending, restAfterShut } from './rules';

/** By what messages leave; null where it is not set up. `restUntil`: the way was shut lately. */
export type Ways = {
  mail: MailSettings | null;
  webhook: RobotSettings | null;
  restUntil: Partial<Record<OutChannel, Date>>;
};

let present: Ways | undefined;
function presentWays(): Ways {
  const { LINLI_SMTP_URL, LINLI_MAIL_FROM, LINLI_WEBHOOK_URL, LINLI_WEBHOOK_PRIVATE } = env();
  present ??= {
    mail: LINLI_SMTP_URL && LINLI_MAIL_FROM ? { url: LINLI_SMTP_URL, from: LINLI_MAIL_FROM } : null,
    webhook: LINLI_WEBHOOK_URL ? { url: LINLI_WEBHOOK_URL, mayBePrivate: LINLI_WEBHOOK_PRIVATE === 'allowed' } : null,
    restUntil: {},
  };
  return present;
}

/** Brings a message to its person, by whichever way it takes. */
export async function deliver(messageId: string, now: Date, ways = presentWays()): Promise<void> {
  const [known] = await db.select({ channel: messages.channel }).from(messages).where(eq(messages.id, messageId));
  if (known?.channel === 'site') await putOnPage(messageId, now);
  if (known && goesOut(known.channel)) await sendOut(messageId, now, ways);
}

/**
 * Counts the attempt, sends outside every transaction, and writes down what became of it. A process that ends in between leaves
 * the message to be sent again, under the same Message-ID: at least once.
 */
async function sendOut(messageId: string, now: Date, ways: Ways): Promise<void> {
  const message = await take(messageId, now, ways);
  if (!message) return;
  const about = (await readAbout([message.facts]))(message.facts);
  const isNeeded = about !== null && stillMatters(message.kind, about, now);
  const sent = isNeeded ? await sendBy(message, about, now, ways) : null;
  if (sent === 'not-reached') restOf(ways, message, now);
  await tally((tx) => settle(tx, message, sent, now));
}

/** Null: there is nothing to send now. What cannot leave yet waits, and its attempts stay as they are. */
function take(messageId: string, now: Date, ways: Ways): Promise<Message | null> {
  return tally(async (tx) => {
    const [message] = await tx.select().from(messages).where(eq(messages.id, messageId));
    if (!message || message.deliveredAt || message.failedAt || !goesOut(message.channel)) return null;
    if (message.nextTryAt && message.nextTryAt > now) return null;
    if (!ways[message.channel]) {
      await change(tx, message, { nextTryAt: null });
      return null;
    }
    const rest = ways.restUntil[message.channel];
    const isFull = message.channel === 'webhook' && !(await countAttempt(tx, groupLimit, '', now));
    if (isFull || (rest && rest > now)) {
      await tryAgainAt(tx, message, isFull || !rest ? new Date(now.getTime() + groupLimit.minutes * 60_000) : rest);
      return null;
    }
    const attempts = message.attempts + 1;
    await change(tx, message, { attempts });
    return { ...message, attempts };
  });
}

/** Null: the person or what it was about is gone. */
async function sendBy(message: Message, about: About, now: Date, ways: Ways): Promise<Sent | null> {
  const origin = env().LINLI_ORIGIN;
  if (message.channel === 'webhook' && ways.webhook) {
    const link = `${origin}/desk/events/${about.event.number}`;
    const people = await countHeld(message.facts.eventId ?? '');
    return sayInGroup(ways.webhook, groupLineOf(about, { link, people }));
  }
  const kind = seatKinds.find((known) => known === message.kind);
  if (!ways.mail || !kind || !about.signUp || !message.personId) return null;
  // The system looks at the contact as staff would: with a record, at the moment when it is needed.
  const { contact } = await openForStaff(system, message.personId, { contact: message.sealedContact }, now);
  if (!contact) return null;
  return sendMail(ways.mail, { to: contact, messageId: lookupHash(message.key), ...(await written(kind, about, now)) });
}

/** A link in a letter opens until a month after the evening. */
const month = 30 * 86_400_000;

async function written(kind: SeatKind, about: About, now: Date) {
  const fromName = await signatureOfPortal();
  const until = new Date(about.event.endsAt.getTime() + month);
  const token = receiptToken('sign-up', about.signUp?.id ?? '', now, until);
  return { fromName, ...mailOf(kind, about, { link: `${env().LINLI_ORIGIN}/events/mine/${token}`, portal: fromName }) };
}

function restOf(ways: Ways, { channel }: Message, now: Date): void {
  if (goesOut(channel)) ways.restUntil[channel] = new Date(now.getTime() + restAfterShut);
}

async function settle(tx: Db, message: Message, sent: Sent | null, now: Date): Promise<void> {
  if (sent === 'sent') return change(tx, message, { deliveredAt: now, fault: null, nextTryAt: null });
  if (sent === null) return change(tx, message, { failedAt: now, fault: null, nextTryAt: null });
  const fault: DeliveryFault = sent === 'refused' ? 'addressRefused' : 'notReached';
  if (sent === 'refused' || message.attempts >= mostSendings)
    return change(tx, message, { failedAt: now, fault, nextTryAt: null });
  await change(tx, message, { fault });
  await tryAgainAt(tx, message, new Date(now.getTime() + pauseAfterSending(message.attempts)));
}

async function tryAgainAt(tx: Db, message: Message, at: Date): Promise<void> {
  await change(tx, message, { nextTryAt: at });
  await askToDeliver(tx, message.id, message.attempts + 1, at);
}

async function change(tx: Db, { id }: Message, set: Partial<Message>): Promise<void> {
  await tx.update(messages).set(set).where(eq(messages.id, id));
}

/** What waited because its way was not set up leaves when it is: at every start, since settings are read then. */
export function releaseWaiting(now: Date, ways = presentWays()): Promise<number> {
  const open = (['mail', 'webhook'] as const).filter((channel) => ways[channel]);
  return tally(async (tx) => {
    if (open.length === 0) return 0;
    const waiting = await tx
      .select({ id: messages.id, attempts: messages.attempts })
      .from(messages)
      .where(
        and(
          inArray(messages.channel, open),
          isNull(messages.deliveredAt),
          isNull(messages.failedAt),
          isNull(messages.nextTryAt),
        ),
      );
    for (const { id, attempts } of waiting) {
      await tx.update(messages).set({ nextTryAt: now }).where(eq(messages.id, id));
      await askToDeliver(tx, id, attempts + 1, now);
    }
    return waiting.length;
  });
}
