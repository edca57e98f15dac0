import 'server-only';
import { and, asc, count, countDistinct, desc, eq, isNull, type SQL, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf } from '@/db/keyset';
import { communities } from '@/db/schema/communities';
import { honours, supports } from '@/db/schema/honours';
import type { SupportKind } from '@/db/schema/honours.values';
import { nominations } from '@/db/schema/nominations';
import { reachOf } from '@/features/accounts/rules';
import { dayOf, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { LedgerFilter } from './inputs';
import type { SupportTotal } from './rules';

const pageSize = 30;

const year = sql<string>`substr(${supports.day}, 1, 4)`;

export type SupportRow = {
  id: string;
  honourId: string;
  honour: string;
  name: string | null;
  communityId: string;
  community: string;
  communityEn: string;
  kind: SupportKind;
  basis: string;
  /** 2026-05-04 */
  day: string;
  visitors: string;
  amountFen: number;
  goods: string;
  source: string;
  receipt: string;
  hasNeed: boolean;
  cancelledAt: Date | null;
  cancelReason: string | null;
};

const entries = () =>
  db
    .select({
      id: supports.id,
      honourId: supports.honourId,
      honour: honours.slug,
      name: nominations.name,
      communityId: supports.communityId,
      community: communities.name,
      communityEn: communities.nameEn,
      kind: supports.kind,
      basis: supports.basis,
      day: supports.day,
      visitors: supports.visitors,
      amountFen: supports.amountFen,
      goods: supports.goods,
      source: supports.source,
      receipt: supports.receipt,
      sealedNeed: supports.sealedNeed,
      cancelledAt: supports.cancelledAt,
      cancelReason: supports.cancelReason,
    })
    .from(supports)
    .innerJoin(honours, eq(honours.id, supports.honourId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, supports.communityId));

const rowOf = ({ sealedNeed, ...row }: Awaited<ReturnType<typeof entries>>[number]): SupportRow => ({
  ...row,
  hasNeed: sealedNeed !== null,
});

/** The ledger (礼遇帮扶台账) of the communities that the viewer reads, by day, the latest first. */
export async function listSupports(viewer: Viewer, filter: LedgerFilter, size = pageSize): Promise<Page<SupportRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const beyond = sql.raw(direction === 'newer' ? '>' : '<');
  const rows = await entries()
    .where(
      and(
        asked(viewer, filter),
        cursor && sql`(${supports.day}, ${supports.id}) ${beyond} (${dayOf(cursor.at)}, ${cursor.id})`,
      ),
    )
    .orderBy(order(supports.day), order(supports.id))
    .limit(size + 1);
  const place = ({ day, id }: SupportRow) => ({ at: fromShanghai(`${day} 00:00`), id });
  return pageOf(rows.map(rowOf), size, direction, cursor !== undefined, place);
}

/** Everything that was given to one person, the latest first; nothing when the viewer does not read it. */
export async function listSupportsOf(viewer: Viewer, honourId: string): Promise<SupportRow[]> {
  const rows = await entries()
    .where(and(asked(viewer, {}), eq(supports.honourId, honourId)))
    .orderBy(desc(supports.day), desc(supports.id));
  return rows.map(rowOf);
}

/** What the viewer's ledger adds up to under a filter, by year and kind; what was cancelled does not count. */
export const sumSupports = (viewer: Viewer, filter: LedgerFilter): Promise<SupportTotal[]> =>
  totals(asked(viewer, filter));

/** The same of everybody, for the public page, which shows it through `shownTotal` alone. */
export const sumForPublic = (): Promise<SupportTotal[]> => totals(undefined);

async function totals(which: SQL | undefined): Promise<SupportTotal[]> {
  const rows = await db
    .select({
      year,
      kind: supports.kind,
      persons: countDistinct(supports.honourId),
      times: count(),
      fen: sum(supports.amountFen),
    })
    .from(supports)
    .where(and(which, isNull(supports.cancelledAt)))
    .groupBy(year, supports.kind)
    .orderBy(desc(year), asc(supports.kind));
  return rows.map((row) => ({ ...row, fen: Number(row.fen ?? 0) }));
}

/** The years there are in the viewer's ledger, for a choice. */
export async function listYears(viewer: Viewer): Promise<string[]> {
  const rows = await db.selectDistinct({ year }).from(supports).where(asked(viewer, {})).orderBy(desc(year));
  return rows.map((row) => row.year);
}

function asked(viewer: Viewer, filter: LedgerFilter): SQL | undefined {
  const reach = reachOf(viewer, 'honour.read');
  if (reach === undefined) return sql`1 = 0`;
  return and(
    reach === null ? undefined : eq(supports.communityId, reach),
    filter.year ? eq(year, filter.year) : undefined,
    filter.kind ? eq(supports.kind, filter.kind) : undefined,
  );
}
