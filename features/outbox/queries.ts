import 'server-only';
import { and, count, desc, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { messages } from '@/db/schema/outbox';
import type { Channel, DeliveryFault, MessageFacts, MessageKind } from '@/db/schema/outbox.values';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { readAbout } from './letters/queries';
import type { About } from './letters/rules';

/** A message with the present title of what it is about; '' when that is gone. `about`: the event, where it is about one. */
export type MessageView = {
  id: string;
  kind: MessageKind;
  channel: Channel;
  facts: MessageFacts;
  title: string;
  about: About | null;
  createdAt: Date;
  readAt: Date | null;
  fault: DeliveryFault | null;
};

const fields = {
  id: messages.id,
  kind: messages.kind,
  channel: messages.channel,
  facts: messages.facts,
  createdAt: messages.createdAt,
  readAt: messages.readAt,
  fault: messages.fault,
};

/** What was delivered to the viewer and not taken note of yet, newest first. */
export async function listOwnMessages(viewer: Viewer): Promise<MessageView[]> {
  if (!viewer.id) return [];
  const own = and(eq(messages.accountId, viewer.id), isNull(messages.readAt), isNotNull(messages.deliveredAt));
  return titled(await db.select(fields).from(messages).where(own).orderBy(desc(messages.deliveredAt)).limit(20));
}

/** What could not be given to anybody, in the viewer's reach. */
export async function listFailedMessages(viewer: Viewer): Promise<MessageView[]> {
  const failed = and(isNotNull(messages.failedAt), isNotNull(messages.fault), withinReach(viewer));
  return titled(await db.select(fields).from(messages).where(failed).orderBy(desc(messages.failedAt)).limit(50));
}

/** How many messages wait in the viewer's reach because their way is not set up, and how many are tried again. */
export async function countOutgoing(viewer: Viewer): Promise<{ mail: number; webhook: number; again: number }> {
  const open = and(isNull(messages.deliveredAt), isNull(messages.failedAt), withinReach(viewer));
  const counted = (channel: 'mail' | 'webhook', how: SQL | undefined) =>
    db
      .select({ count: count() })
      .from(messages)
      .where(and(eq(messages.channel, channel), open, how));
  const unset = isNull(messages.nextTryAt);
  const again = and(isNotNull(messages.nextTryAt), gt(messages.attempts, 0));
  const [mail, webhook, mailAgain, webhookAgain] = await Promise.all([
    counted('mail', unset),
    counted('webhook', unset),
    counted('mail', again),
    counted('webhook', again),
  ]);
  const sum = (...all: { count: number }[][]) => all.flat().reduce((sofar, row) => sofar + row.count, 0);
  return { mail: sum(mail), webhook: sum(webhook), again: sum(mailAgain, webhookAgain) };
}

/** Which messages a viewer sees to: those of the own community, or all. */
export function withinReach(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'message.hand-over');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(messages.communityId, reach);
}

async function titled(rows: Omit<MessageView, 'title' | 'about'>[]): Promise<MessageView[]> {
  const ids = rows.flatMap(({ facts }) => facts.announcementId ?? []);
  const known =
    ids.length === 0
      ? []
      : await db
          .select({ id: announcements.id, title: announcements.title })
          .from(announcements)
          .where(inArray(announcements.id, ids));
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const aboutOf = await readAbout(rows.map(({ facts }) => facts));
  return rows.map((row) => {
    const about = aboutOf(row.facts);
    return { ...row, about, title: about?.event.title ?? titles.get(row.facts.announcementId ?? '') ?? '' };
  });
}
