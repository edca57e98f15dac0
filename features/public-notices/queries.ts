import 'server-only';
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { db, prepared } from '@/db/client';
import type { Db } from '@/db/connection';
import { communities } from '@/db/schema/communities';
import { nominations } from '@/db/schema/nominations';
import { noticeChanges, noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import type { NoticeStatus, ObjectionStatus } from '@/db/schema/public-notices.values';
import { records } from '@/db/schema/records';
import { listPeopleShown, type PersonShown } from '@/features/nominations/people/queries';
import { isShown, shownStatuses } from './rules';

type Reading = Pick<Db, 'select'>;

const facts = {
  id: publicNotices.id,
  number: publicNotices.number,
  status: publicNotices.status,
  title: publicNotices.title,
  objectTo: publicNotices.objectTo,
  startDay: publicNotices.startDay,
  workingDays: publicNotices.workingDays,
  dueAt: publicNotices.dueAt,
  endedAt: publicNotices.endedAt,
  withdrawalReason: publicNotices.withdrawalReason,
  community: communities.name,
  communityEn: communities.nameEn,
};

export type NoticeFacts = {
  id: string;
  number: string;
  status: NoticeStatus;
  title: string;
  objectTo: string;
  startDay: string;
  workingDays: number;
  dueAt: Date | null;
  endedAt: Date | null;
  withdrawalReason: string | null;
  community: string;
  communityEn: string;
};

const running = prepared('running-notices', (db) =>
  db
    .select(facts)
    .from(publicNotices)
    .innerJoin(communities, eq(communities.id, publicNotices.communityId))
    .where(inArray(publicNotices.status, [...shownStatuses]))
    .orderBy(desc(publicNotices.startDay), desc(publicNotices.id)),
);

/** The notices that stand before the public now, the newest first. */
export const listRunningNotices = (): Promise<NoticeFacts[]> => running();

/** When the first of these ends that has not yet: until then a page that lists them may be shared. */
export function firstEndOf(notices: { dueAt: Date | null }[], now: Date): Date | null {
  const ends = notices.flatMap(({ dueAt }) => (dueAt && dueAt > now ? [dueAt.getTime()] : []));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

export type NoticeChange = { extraDays: number; from: Date; until: Date | null; reason: string };
export type NoticeOutcome = { people: number; objections: { status: ObjectionStatus; finding: string | null }[] };

/** A notice as the public sees it: whole while it runs; after that what came of it, and nobody's name. */
export type PublicNotice = NoticeFacts & { changes: NoticeChange[] } & (
    | { people: PersonShown[]; outcome: null }
    | { people: null; outcome: NoticeOutcome }
  );

/** A notice by its number; one that has not begun does not exist yet. */
export async function getPublicNotice(number: string): Promise<PublicNotice | undefined> {
  const [notice] = await db
    .select(facts)
    .from(publicNotices)
    .innerJoin(communities, eq(communities.id, publicNotices.communityId))
    .where(and(eq(publicNotices.number, number), ne(publicNotices.status, 'scheduled')));
  if (!notice) return undefined;
  const changes = await listChanges(notice.id);
  if (isShown(notice.status)) return { ...notice, changes, people: await listShownOn(notice.id), outcome: null };
  return { ...notice, changes, people: null, outcome: await outcomeOf(notice.id) };
}

/** The pauses and extensions of a notice with their reasons, in their order. */
const listChanges = (noticeId: string): Promise<NoticeChange[]> =>
  db
    .select({
      extraDays: noticeChanges.extraDays,
      from: noticeChanges.from,
      until: noticeChanges.until,
      reason: noticeChanges.reason,
    })
    .from(noticeChanges)
    .where(eq(noticeChanges.noticeId, noticeId))
    .orderBy(asc(noticeChanges.from));

/** The people on a notice whom the public may see; who left it, or took the consent back, is not among them. */
async function listShownOn(noticeId: string): Promise<PersonShown[]> {
  const rows = await db
    .select({ id: nominations.id })
    .from(noticeSubjects)
    .innerJoin(nominations, eq(nominations.id, noticeSubjects.nominationId))
    .where(and(eq(noticeSubjects.noticeId, noticeId), eq(nominations.status, 'on-notice')))
    .orderBy(asc(noticeSubjects.position));
  const shown = await listPeopleShown(rows.map(({ id }) => id));
  return rows.flatMap(({ id }) => shown.get(id) ?? []).filter(({ name }) => name !== null);
}

async function outcomeOf(noticeId: string): Promise<NoticeOutcome> {
  const [people, found] = await Promise.all([
    db.select({ id: noticeSubjects.id }).from(noticeSubjects).where(eq(noticeSubjects.noticeId, noticeId)),
    db
      .select({ status: objections.status, finding: objections.finding })
      .from(objections)
      .where(eq(objections.noticeId, noticeId))
      .orderBy(asc(objections.receivedAt)),
  ]);
  return { people: people.length, objections: found };
}

/** How somebody came past the public notice: by standing through a whole one undisturbed, or without one to be protected. */
export type FullNotice = { kind: 'stood'; number: string; endedAt: Date } | { kind: 'waived' };

/** Whether a nomination may be honoured as far as its public notice goes; null when it may not. Asked in the transaction. */
export async function fullNoticeOf(from: Reading, nominationId: string): Promise<FullNotice | null> {
  const disturbing = await from
    .select({ id: objections.id })
    .from(objections)
    .where(and(eq(objections.nominationId, nominationId), inArray(objections.status, ['open', 'upheld'])));
  if (disturbing.length > 0) return null;
  const ended = await from
    .select({ number: publicNotices.number, endedAt: publicNotices.endedAt, dueAt: publicNotices.dueAt })
    .from(noticeSubjects)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeSubjects.noticeId))
    .where(and(eq(noticeSubjects.nominationId, nominationId), eq(publicNotices.status, 'ended')));
  for (const { number, endedAt, dueAt } of ended) {
    if (endedAt && dueAt && endedAt >= dueAt) return { kind: 'stood', number, endedAt };
  }
  const [waived] = await from
    .select({ id: records.number })
    .from(records)
    .where(
      and(
        eq(records.subjectType, 'nomination'),
        eq(records.subjectId, nominationId),
        eq(records.action, 'notice.waived'),
      ),
    );
  return waived ? { kind: 'waived' } : null;
}
