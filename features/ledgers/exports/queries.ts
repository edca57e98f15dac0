import 'server-only';
import { inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerEntries } from '@/db/schema/ledgers';

/** Which of these entries another one takes back. */
export async function reversedAmong(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: ledgerEntries.reversesId })
    .from(ledgerEntries)
    .where(inArray(ledgerEntries.reversesId, ids));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}
