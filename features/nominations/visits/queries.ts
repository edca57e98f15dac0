import 'server-only';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { nominations, visits, visitVerifiers } from '@/db/schema/nominations';
import type { VisitOutcome } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { openForStaff } from '@/features/privacy/queries';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { openStatuses } from '../rules';

type Verifier = { accountId: string; name: string | null; signedAt: Date | null };
export type VisitRow = {
  id: string;
  nominationId: string;
  day: string;
  outcome: VisitOutcome;
  writtenAt: Date;
  confirmedAt: Date | null;
  verifiers: Verifier[];
};

/** The visits of a nomination, the latest first, without their reports. */
export async function listVisits(nominationId: string): Promise<VisitRow[]> {
  const rows = await db
    .select()
    .from(visits)
    .where(eq(visits.nominationId, nominationId))
    .orderBy(desc(visits.day), desc(visits.id));
  const verifiers = await listVerifiers(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, verifiers: verifiers.filter(({ visitId }) => visitId === row.id) }));
}

const listVerifiers = (ids: string[]) =>
  db
    .select({
      visitId: visitVerifiers.visitId,
      accountId: visitVerifiers.accountId,
      name: accounts.signature,
      signedAt: visitVerifiers.signedAt,
    })
    .from(visitVerifiers)
    .innerJoin(accounts, eq(accounts.id, visitVerifiers.accountId))
    .where(inArray(visitVerifiers.visitId, ids))
    .orderBy(asc(visitVerifiers.id));

export type VisitReport = { place: string; asked: string; conclusion: string };

/** A report, for who went and for who works on the nomination; the look is recorded. Undefined for everybody else. */
export async function getVisit(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<(VisitRow & { name: string | null; communityId: string; report: VisitReport | null }) | undefined> {
  const [row] = await db
    .select({ visit: visits, nomination: nominations })
    .from(visits)
    .innerJoin(nominations, eq(nominations.id, visits.nominationId))
    .where(eq(visits.id, id));
  if (!row) return undefined;
  const { visit, nomination } = row;
  const verifiers = await listVerifiers([id]);
  const went = verifiers.some(({ accountId }) => accountId === viewer.id);
  if (!went && !may(viewer, 'nomination.read-person', nomination.communityId)) return undefined;
  const opened =
    nomination.sealedForm === null && nomination.name === null
      ? null
      : await reportOf(viewer, visit, nomination.personId, now);
  return { ...visit, verifiers, name: nomination.name, communityId: nomination.communityId, report: opened };
}

async function reportOf(
  viewer: Viewer,
  visit: { sealedReport: string },
  personId: string,
  now: Date,
): Promise<VisitReport | null> {
  const { report } = await openForStaff(viewer, personId, { report: visit.sealedReport }, now);
  return report ? (JSON.parse(report) as VisitReport) : null;
}

/** Staff who may go on a visit in a community, for a list to choose from; the viewer herself is not on it. */
export async function listPossibleVerifiers(
  viewer: Viewer,
  communityId: string,
): Promise<{ id: string; name: string }[]> {
  const rows = await db.select().from(accounts).where(eq(accounts.status, 'active')).orderBy(asc(accounts.createdAt));
  return rows
    .filter((row) => row.id !== viewer.id && may(viewerOf(row), 'visit.write', communityId))
    .map(({ id, signature }) => ({ id, name: signature ?? '' }));
}

/** Reports of those who go on that wait for the viewer's signature, the oldest first. */
export const listToSign = (viewer: Viewer): Promise<{ id: string; day: string; name: string | null }[]> =>
  db
    .select({ id: visits.id, day: visits.day, name: nominations.name })
    .from(visitVerifiers)
    .innerJoin(visits, eq(visits.id, visitVerifiers.visitId))
    .innerJoin(nominations, eq(nominations.id, visits.nominationId))
    .where(
      and(
        eq(visitVerifiers.accountId, viewer.id ?? ''),
        isNull(visitVerifiers.signedAt),
        inArray(nominations.status, [...openStatuses, 'honoured']),
      ),
    )
    .orderBy(asc(visits.day));
