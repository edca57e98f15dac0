import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';

/** Takes every invented test system away, with all that was collected for it. */
export async function clearEvidence(tx: Tx): Promise<void> {
  for (const table of [evidenceTags, evidencePictures, evidenceStatements, indicators, indicatorEditions]) {
    await tx.delete(table).where(sql`true`);
  }
}
