import 'server-only';
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { messages } from '@/db/schema/outbox';
import { persons } from '@/db/schema/privacy';
import { siteErrors } from '@/db/schema/site-errors';
import type { Viewer } from '@/lib/viewer';
import { withinReach } from '../queries';

export type Slip = {
  id: string;
  personId: string;
  sealedContact: string;
  createdAt: Date;
  community: string | null;
  communityEn: string | null;
  /** The contact is destroyed with the person's key. */
  contact: 'held' | 'destroyed';
  about: { id: string; page: string; toldAt: Date; answer: string } | null;
};

/** The slips that wait to be handed over, oldest first: what stands on them but for the sealed contact. */
export async function listOpenSlips(viewer: Viewer): Promise<Slip[]> {
  const rows = await db
    .select({
      message: messages,
      community: communities.name,
      communityEn: communities.nameEn,
      wrappedKey: persons.wrappedKey,
    })
    .from(messages)
    .innerJoin(persons, eq(persons.id, messages.personId))
    .leftJoin(communities, eq(communities.id, messages.communityId))
    .where(
      and(
        eq(messages.channel, 'slip'),
        eq(messages.kind, 'site-error-answered'),
        isNull(messages.deliveredAt),
        isNull(messages.failedAt),
        withinReach(viewer),
      ),
    )
    .orderBy(asc(messages.createdAt))
    .limit(60);
  const answers = await answersOf(rows.flatMap(({ message }) => message.facts.siteErrorId ?? []));
  return rows.map(({ message, community, communityEn, wrappedKey }) => ({
    id: message.id,
    personId: message.personId ?? '',
    sealedContact: message.sealedContact ?? '',
    createdAt: message.createdAt,
    community,
    communityEn,
    contact: wrappedKey === null ? 'destroyed' : 'held',
    about: answers.get(message.facts.siteErrorId ?? '') ?? null,
  }));
}

async function answersOf(ids: string[]): Promise<Map<string, Slip['about']>> {
  if (ids.length === 0) return new Map();
  const { id, page, toldAt, answer } = siteErrors;
  const rows = await db.select({ id, page, toldAt, answer }).from(siteErrors).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, { ...row, answer: row.answer ?? '' }]));
}

export type HandedOver = { id: string; deliveredAt: Date | null; by: string | null };

/** What was handed over lately, by whom. */
export async function listHandedOver(viewer: Viewer): Promise<HandedOver[]> {
  return db
    .select({ id: messages.id, deliveredAt: messages.deliveredAt, by: accounts.signature })
    .from(messages)
    .leftJoin(accounts, eq(accounts.id, messages.deliveredBy))
    .where(and(eq(messages.channel, 'slip'), isNotNull(messages.deliveredAt), withinReach(viewer)))
    .orderBy(desc(messages.deliveredAt))
    .limit(20);
}
