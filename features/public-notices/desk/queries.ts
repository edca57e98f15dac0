import 'server-only';
import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { nominations } from '@/db/schema/nominations';
import type { Category, NominationStatus } from '@/db/schema/nominations.values';
import { noticeChanges, noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import type { NoticeStatus, ObjectionMode, ObjectionStatus } from '@/db/schema/public-notices.values';
import { type Act, may, reachOf } from '@/features/accounts/rules';
import { factsOf } from '@/features/nominations/people/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { DeskFilter } from '../inputs';
import type { NoticeChange } from '../queries';
import { reasonsNotToShow, reasonsNotToWaive } from '../rules';

const deskPageSize = 30;

const fields = {
  id: publicNotices.id,
  number: publicNotices.number,
  status: publicNotices.status,
  title: publicNotices.title,
  communityId: publicNotices.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  startDay: publicNotices.startDay,
  workingDays: publicNotices.workingDays,
  dueAt: publicNotices.dueAt,
  openedAt: publicNotices.openedAt,
  version: publicNotices.version,
};

export type NoticeRow = {
  id: string;
  number: string;
  status: NoticeStatus;
  title: string;
  communityId: string;
  community: string;
  communityEn: string;
  startDay: string;
  workingDays: number;
  dueAt: Date | null;
  openedAt: Date;
  version: number;
  openObjections: number;
};

/** The notices of the viewer's places, the one arranged last first. */
export async function listNotices(viewer: Viewer, filter: DeskFilter, size = deskPageSize): Promise<Page<NoticeRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await select(
    and(
      within(viewer, 'nomination.read'),
      filter.status ? eq(publicNotices.status, filter.status) : undefined,
      cursor ? past(publicNotices.openedAt, publicNotices.id, cursor, direction) : undefined,
    ),
  )
    .orderBy(order(publicNotices.openedAt), order(publicNotices.id))
    .limit(size + 1);
  const page = pageOf(rows, size, direction, cursor !== undefined, ({ openedAt, id }) => ({ at: openedAt, id }));
  return { ...page, items: await withObjections(page.items) };
}

/** The notices whose end comes before an instant, or has passed and is held by an objection. */
export async function listEnding(viewer: Viewer, before: Date): Promise<NoticeRow[]> {
  const rows = await select(
    and(
      within(viewer, 'notice.run'),
      eq(publicNotices.status, 'running'),
      sql`${publicNotices.dueAt} < ${sql.param(before, publicNotices.dueAt)}`,
    ),
  ).orderBy(asc(publicNotices.dueAt));
  return withObjections(rows);
}

const select = (where: SQL | undefined) =>
  db
    .select(fields)
    .from(publicNotices)
    .innerJoin(communities, eq(communities.id, publicNotices.communityId))
    .where(where);

async function withObjections<T extends { id: string }>(rows: T[]): Promise<(T & { openObjections: number })[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const open = await db
    .select({ noticeId: objections.noticeId, open: count() })
    .from(objections)
    .where(and(inArray(objections.noticeId, ids), eq(objections.status, 'open')))
    .groupBy(objections.noticeId);
  const counts = new Map(open.map(({ noticeId, open }) => [noticeId, open]));
  return rows.map((row) => ({ ...row, openObjections: counts.get(row.id) ?? 0 }));
}

type NoticePerson = {
  id: string;
  number: string;
  name: string | null;
  category: Category;
  status: NominationStatus;
};
export type ObjectionRow = {
  id: string;
  number: string;
  status: ObjectionStatus;
  mode: ObjectionMode;
  receivedAt: Date;
  nominee: string | null;
};
export type NoticeView = NoticeRow & {
  objectTo: string;
  openedBy: string | null;
  endedAt: Date | null;
  withdrawalReason: string | null;
  changes: (NoticeChange & { by: string | null })[];
  people: NoticePerson[];
  objections: ObjectionRow[];
};

/** A notice on the desk, by its number or id; undefined when the viewer does not look after its community. */
export async function getNotice(viewer: Viewer, which: string): Promise<NoticeView | undefined> {
  const [notice] = await db
    .select({
      ...fields,
      objectTo: publicNotices.objectTo,
      endedAt: publicNotices.endedAt,
      withdrawalReason: publicNotices.withdrawalReason,
      openedBy: accounts.signature,
    })
    .from(publicNotices)
    .innerJoin(communities, eq(communities.id, publicNotices.communityId))
    .innerJoin(accounts, eq(accounts.id, publicNotices.openedBy))
    .where(and(or(eq(publicNotices.number, which), eq(publicNotices.id, which)), within(viewer, 'nomination.read')));
  if (!notice) return undefined;
  const [[counted], changes, people, found] = await Promise.all([
    withObjections([notice]),
    changesOnDesk(notice.id),
    peopleOf(notice.id),
    objectionRows(eq(objections.noticeId, notice.id)).orderBy(asc(objections.receivedAt)),
  ]);
  return { ...notice, openObjections: counted?.openObjections ?? 0, changes, people, objections: found };
}

const changesOnDesk = (noticeId: string) =>
  db
    .select({
      extraDays: noticeChanges.extraDays,
      from: noticeChanges.from,
      until: noticeChanges.until,
      reason: noticeChanges.reason,
      by: accounts.signature,
    })
    .from(noticeChanges)
    .innerJoin(accounts, eq(accounts.id, noticeChanges.by))
    .where(eq(noticeChanges.noticeId, noticeId))
    .orderBy(asc(noticeChanges.from));

const peopleOf = (noticeId: string): Promise<NoticePerson[]> =>
  db
    .select({
      id: nominations.id,
      number: nominations.number,
      name: nominations.name,
      category: nominations.category,
      status: nominations.status,
    })
    .from(noticeSubjects)
    .innerJoin(nominations, eq(nominations.id, noticeSubjects.nominationId))
    .where(eq(noticeSubjects.noticeId, noticeId))
    .orderBy(asc(noticeSubjects.position));

const objectionFields = {
  id: objections.id,
  number: objections.number,
  status: objections.status,
  mode: objections.mode,
  receivedAt: objections.receivedAt,
  nominee: nominations.name,
};

const objectionRows = (where: SQL | undefined) =>
  db
    .select(objectionFields)
    .from(objections)
    .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
    .innerJoin(nominations, eq(nominations.id, objections.nominationId))
    .where(where);

/** The objections that wait for the viewer, the oldest first, with the number of their notice. */
export const listOpenObjections = (viewer: Viewer, size = 8) =>
  db
    .select({ ...objectionFields, notice: publicNotices.number, title: publicNotices.title })
    .from(objections)
    .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
    .innerJoin(nominations, eq(nominations.id, objections.nominationId))
    .where(and(eq(objections.status, 'open'), within(viewer, 'objection.handle')))
    .orderBy(asc(objections.receivedAt))
    .limit(size);

export type ObjectionView = ObjectionRow & {
  communityId: string;
  notice: string;
  title: string;
  entered: string | null;
  finding: string | null;
  closedAt: Date | null;
  closedBy: string | null;
};

/** One objection as who handles it sees it, without what it says; undefined for everybody else. */
export async function getObjection(viewer: Viewer, id: string): Promise<ObjectionView | undefined> {
  const [row] = await db
    .select({
      ...objectionFields,
      communityId: publicNotices.communityId,
      notice: publicNotices.number,
      title: publicNotices.title,
      entered: objections.enteredBy,
      finding: objections.finding,
      closedAt: objections.closedAt,
      closedBy: accounts.signature,
    })
    .from(objections)
    .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
    .innerJoin(nominations, eq(nominations.id, objections.nominationId))
    .leftJoin(accounts, eq(accounts.id, objections.closedBy))
    .where(and(eq(objections.id, id), within(viewer, 'objection.handle')));
  return row;
}

const mostCandidates = 200;

export type CandidateRow = {
  id: string;
  name: string | null;
  category: Category;
  status: NominationStatus;
  reasons: Reason[];
  /** Whether the notice can be done without, to protect the person. */
  waivable: boolean;
};

/** Who might be put on notice in a community, with every reason why somebody cannot; those who can come first. */
export async function listCandidates(viewer: Viewer, communityId: string, now: Date): Promise<CandidateRow[]> {
  if (!may(viewer, 'notice.run', communityId)) return [];
  const [terms, rows] = await Promise.all([
    termsAt(now),
    db
      .select({ id: nominations.id })
      .from(nominations)
      .where(and(eq(nominations.communityId, communityId), inArray(nominations.status, ['verified', 'reviewed'])))
      .orderBy(asc(nominations.statusAt))
      .limit(mostCandidates),
  ]);
  const ids = rows.map(({ id }) => id);
  const held = await objectedAmong(ids);
  const candidates = await Promise.all(
    ids.map(async (id) => {
      const facts = await factsOf(db, id);
      if (!facts) return [];
      const candidate = { ...facts, openObjections: held.has(id) ? 1 : 0 };
      const { name, category, status } = facts;
      const reasons = reasonsNotToShow(candidate, terms, now);
      const waivable = reasonsNotToWaive(viewer, candidate, terms, now).length === 0;
      return [{ id, name, category, status, reasons, waivable }];
    }),
  );
  return candidates
    .flat()
    .toSorted((one, other) => Math.min(one.reasons.length, 1) - Math.min(other.reasons.length, 1));
}

async function objectedAmong(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: objections.nominationId })
    .from(objections)
    .where(and(inArray(objections.nominationId, ids), eq(objections.status, 'open')));
  return new Set(rows.map(({ id }) => id));
}

function within(viewer: Viewer, act: Act): SQL | undefined {
  const reach = reachOf(viewer, act);
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(publicNotices.communityId, reach);
}
