import 'server-only';
import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { campaigns, ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import type { Measure, Unit } from '@/db/schema/ledgers.values';
import { withinReach } from '@/features/accounts/queries';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { isClosed } from './closings/queries';
import { ledgerNamed } from './definitions/all';
import { type EntryFilter, wholePlace } from './inputs';
import { type LedgerDefinition, mayRead, monthOf } from './rules';

const pageSize = 30;

const shown = {
  id: ledgerEntries.id,
  ledger: ledgerEntries.ledger,
  communityId: ledgerEntries.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  grid: ledgerEntries.grid,
  campaignId: ledgerEntries.campaignId,
  campaign: campaigns.name,
  day: ledgerEntries.day,
  category: ledgerEntries.category,
  place: ledgerEntries.place,
  entries: ledgerEntries.entries,
  quantity: ledgerEntries.quantity,
  unit: ledgerEntries.unit,
  quantity2: ledgerEntries.quantity2,
  unit2: ledgerEntries.unit2,
  people: ledgerEntries.people,
  details: ledgerEntries.details,
  sourceType: ledgerEntries.sourceType,
  sourceId: ledgerEntries.sourceId,
  reversesId: ledgerEntries.reversesId,
  removedAt: ledgerEntries.removedAt,
  because: ledgerEntries.because,
  enteredAt: ledgerEntries.enteredAt,
  enteredBy: accounts.signature,
  version: ledgerEntries.version,
};

const entriesFrom = () =>
  db
    .select(shown)
    .from(ledgerEntries)
    .leftJoin(communities, eq(communities.id, ledgerEntries.communityId))
    .leftJoin(campaigns, eq(campaigns.id, ledgerEntries.campaignId))
    .leftJoin(accounts, eq(accounts.id, ledgerEntries.enteredBy));

export type EntryRow = Awaited<ReturnType<typeof entriesFrom>>[number];

/** A ledger's entries in the communities that the viewer reads, the latest first. */
export async function listEntries(
  viewer: Viewer,
  ledger: LedgerDefinition,
  filter: EntryFilter,
  size = pageSize,
): Promise<Page<EntryRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const { day, id } = ledgerEntries;
  const beyond =
    cursor && sql`(${day}, ${id}) ${sql.raw(direction === 'older' ? '<' : '>')} (${dayText(cursor.at)}, ${cursor.id})`;
  const rows = await entriesFrom()
    .where(and(await narrowed(viewer, ledger, filter), beyond))
    .orderBy(order(day), order(id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, (row) => ({
    at: fromShanghai(`${row.day} 00:00`),
    id: row.id,
  }));
}

const dayText = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What the viewer reads of a ledger under a filter, without what was taken out. */
async function narrowed(viewer: Viewer, ledger: LedgerDefinition, filter: EntryFilter): Promise<SQL | undefined> {
  const { category, campaign, from, to } = filter;
  return and(
    eq(ledgerEntries.ledger, ledger.name),
    withinReach(viewer, ledger.read, ledgerEntries.communityId),
    isNull(ledgerEntries.removedAt),
    filter.community ? ofPlace(filter.community) : undefined,
    category ? eq(ledgerEntries.category, category) : undefined,
    campaign ? eq(ledgerEntries.campaignId, campaign) : undefined,
    from ? gte(ledgerEntries.day, from) : undefined,
    to ? lte(ledgerEntries.day, to) : undefined,
  );
}

const communityOf = (slug: string) =>
  db.select({ id: communities.id }).from(communities).where(eq(communities.slug, slug));

const ofPlace = (slug: string) =>
  slug === wholePlace ? isNull(ledgerEntries.communityId) : inArray(ledgerEntries.communityId, communityOf(slug));

export type EntrySum = { measure: Measure; unit: Unit; sum: number };

/** What a ledger's entries add up to under a filter, each unit for itself. */
export async function sumEntries(viewer: Viewer, ledger: LedgerDefinition, filter: EntryFilter): Promise<EntrySum[]> {
  const rows = await db
    .select({
      unit: ledgerEntries.unit,
      unit2: ledgerEntries.unit2,
      entries: sum(ledgerEntries.entries).mapWith(Number),
      quantity: sum(ledgerEntries.quantity).mapWith(Number),
      quantity2: sum(ledgerEntries.quantity2).mapWith(Number),
      people: sum(ledgerEntries.people).mapWith(Number),
    })
    .from(ledgerEntries)
    .where(await narrowed(viewer, ledger, filter))
    .groupBy(ledgerEntries.unit, ledgerEntries.unit2);
  const sums: EntrySum[] = [];
  const add = (measure: Measure, unit: Unit | null, amount: number) => {
    if (!unit) return;
    const there = sums.find((known) => known.measure === measure && known.unit === unit);
    if (there) there.sum += amount;
    else sums.push({ measure, unit, sum: amount });
  };
  for (const row of rows) {
    add('entries', ledger.counts, row.entries);
    if (ledger.quantity) add('quantity', row.unit, row.quantity);
    add('quantity2', row.unit2, row.quantity2);
    if (ledger.people) add('people', 'visit', row.people);
  }
  return sums;
}

export type EntryView = { entry: EntryRow; ledger: LedgerDefinition; closed: boolean; reversedBy: string | null };

/** One entry with its ledger, whether its month is closed, and which entry took it back; what was taken out is there, too. */
export async function getEntry(viewer: Viewer, id: string): Promise<EntryView | undefined> {
  const [entry] = await entriesFrom().where(eq(ledgerEntries.id, id));
  const ledger = ledgerNamed(entry?.ledger ?? '');
  if (!entry || !ledger || !mayRead(viewer, ledger, entry.communityId)) return undefined;
  const [reversal] = await db
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.reversesId, id));
  const closed = await isClosed(db, entry.communityId, monthOf(entry.day));
  return { entry, ledger, closed, reversedBy: reversal?.id ?? null };
}

/** How many entries each ledger got in the month of a day, in the communities that the viewer reads. */
export async function countThisMonth(viewer: Viewer, today: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ ledger: ledgerTotals.ledger, count: sum(ledgerTotals.sum).mapWith(Number) })
    .from(ledgerTotals)
    .where(
      and(
        eq(ledgerTotals.grain, 'month'),
        eq(ledgerTotals.span, monthOf(today)),
        eq(ledgerTotals.measure, 'entries'),
        withinReach(viewer, 'ledger.read', ledgerTotals.communityId),
      ),
    )
    .groupBy(ledgerTotals.ledger);
  return new Map(rows.map(({ ledger, count }) => [ledger, count]));
}
