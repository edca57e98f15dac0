import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { planItems } from '@/db/schema/plans';
import { summaries } from '@/db/schema/summaries';

/** Takes every invented plan and summary away; templates that the office made stay. */
export async function clearSummaries(tx: Tx): Promise<void> {
  for (const table of [planItems, summaries]) await tx.delete(table).where(sql`true`);
}
