import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { campaigns, ledgerClosings, ledgerEntries, ledgerPictures, ledgerTotals } from '@/db/schema/ledgers';

/** Takes every invented entry away, with its sums, pictures, closed months and campaigns. */
export async function clearLedgers(tx: Tx): Promise<void> {
  for (const table of [ledgerPictures, ledgerEntries, ledgerTotals, ledgerClosings, campaigns])
    await tx.delete(table).where(sql`true`);
}
