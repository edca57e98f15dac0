import 'server-only';
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lte, notExists, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { ledgerClosings, ledgerEntries, ledgerPictures, ledgerTotals } from '@/db/schema/ledgers';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { ledgers } from '../definitions/all';

export type Closing = typeof ledgerClosings.$inferSelect;

/** Whether a community's month is closed. */
export async function isClosed(from: Pick<Db, 'select'>, communityId: string | null, month: string): Promise<boolean> {
  const rows = await from
    .select({ id: ledgerClosings.id })
    .from(ledgerClosings)
    .where(and(eq(ledgerClosings.communityId, communityId ?? ''), eq(ledgerClosings.month, month)));
  return rows.length > 0;
}

/** What a community's ledgers add up to in a month, as it stands now. */
export async function sumsOfMonth(
  from: Pick<Db, 'select'>,
  communityId: string,
  month: string,
): Promise<Closing['sums']> {
  const { ledger, category, measure, unit } = ledgerTotals;
  const rows = await from
    .select({ ledger, category, measure, unit, sum: sum(ledgerTotals.sum).mapWith(Number) })
    .from(ledgerTotals)
    .where(
      and(eq(ledgerTotals.communityId, communityId), eq(ledgerTotals.grain, 'month'), eq(ledgerTotals.span, month)),
    )
    .groupBy(ledger, category, measure, unit)
    .orderBy(asc(ledger), asc(category), asc(measure), asc(unit));
  return rows.filter(({ sum }) => sum !== 0);
}

/** A community's closed months, the latest first. */
export function listClosings(communityId: string): Promise<Closing[]> {
  return db
    .select()
    .from(ledgerClosings)
    .where(eq(ledgerClosings.communityId, communityId))
    .orderBy(desc(ledgerClosings.month));
}

/** The closing of a community's month, if it is closed. */
async function getClosing(communityId: string, month: string): Promise<Closing | undefined> {
  const [closing] = await db
    .select()
    .from(ledgerClosings)
    .where(and(eq(ledgerClosings.communityId, communityId), eq(ledgerClosings.month, month)));
  return closing;
}

/** A month of a community: its closing with the sums that were signed, or the sums as they stand, and what lacks a picture. */
export async function getMonth(communityId: string, month: string) {
  const [closing, unpictured] = await Promise.all([
    getClosing(communityId, month),
    countUnpictured(communityId, month),
  ]);
  return { closing, unpictured, sums: closing?.sums ?? (await sumsOfMonth(db, communityId, month)) };
}

/** Whose month waits for the viewer's signature: the own community, or '' for the sub-district itself; undefined where none does. */
export async function placeToClose(viewer: Viewer, month: string): Promise<string | undefined> {
  const reach = reachOf(viewer, 'ledger.close');
  if (reach === undefined || (await isClosed(db, reach, month))) return undefined;
  const sums = await sumsOfMonth(db, reach ?? '', month);
  return sums.length > 0 ? (reach ?? '') : undefined;
}

/** How many entries of a month want a picture and have none, by ledger: what whoever signs is told before. */
async function countUnpictured(communityId: string, month: string): Promise<Map<string, number>> {
  const wanting = ledgers.filter(({ pictures }) => pictures).map(({ name }) => name);
  const rows = await db
    .select({ ledger: ledgerEntries.ledger, count: count() })
    .from(ledgerEntries)
    .where(
      and(
        communityId === '' ? isNull(ledgerEntries.communityId) : eq(ledgerEntries.communityId, communityId),
        inArray(ledgerEntries.ledger, wanting),
        gte(ledgerEntries.day, `${month}-01`),
        lte(ledgerEntries.day, `${month}-31`),
        isNull(ledgerEntries.removedAt),
        gt(ledgerEntries.entries, 0),
        notExists(db.select({ one: sql`1` }).from(ledgerPictures).where(eq(ledgerPictures.entryId, ledgerEntries.id))),
      ),
    )
    .groupBy(ledgerEntries.ledger);
  return new Map(rows.map(({ ledger, count }) => [ledger, count]));
}
