import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import { records } from '@/db/schema/records';
import type { Action } from '@/db/schema/records.values';
import type { Consented } from '../rules';
import { type ConsentRecord, toAskAgain } from './rules';

const words = ['nominee.consented', 'nominee.consent-withdrawn'] satisfies Action[];

/** To what the person agreed until it was changed, and has said nothing of since. */
export async function listToAskAgain(nominationId: string, consented: Consented): Promise<NomineePurpose[]> {
  const rows = await db
    .select({ change: records.change })
    .from(records)
    .where(
      and(eq(records.subjectType, 'nomination'), eq(records.subjectId, nominationId), inArray(records.action, words)),
    )
    .orderBy(desc(records.number));
  return toAskAgain(
    consented,
    rows.map(({ change }): ConsentRecord => change),
  );
}
