import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import {
  evidenceClosings,
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';

/** Takes every invented test system away, with all that was collected for it. */
export async function clearEvidence(tx: Tx): Promise<void> {
  const collected = [evidenceTags, evidencePictures, evidenceStatements, evidenceClosings];
  for (const table of [...collected, indicators, indicatorEditions]) {
    await tx.delete(table).where(sql`true`);
  }
}
