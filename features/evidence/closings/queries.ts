import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { evidenceClosings, indicators } from '@/db/schema/evidence';
import type { Part } from '@/db/schema/evidence.values';
import { placeKey } from '../rules';

const closingsFrom = (from: Pick<Db, 'select'>) =>
  from
    .select({ closing: evidenceClosings })
    .from(evidenceClosings)
    .innerJoin(indicators, eq(indicators.id, evidenceClosings.indicatorId));

/** Whether it was kept how an edition stood when it was closed. */
export async function isKept(from: Pick<Db, 'select'>, editionId: string): Promise<boolean> {
  const rows = await closingsFrom(from).where(eq(indicators.editionId, editionId)).limit(1);
  return rows.length > 0;
}

type Place = { editionId: string; communityId: string | null; indicatorId: string | undefined };

/** What the indicators of a closed edition, or one of them, had at a place then; undefined where it was not kept. */
export async function listKept({
  editionId,
  communityId,
  indicatorId,
}: Place): Promise<Map<string, Part[]> | undefined> {
  const rows = await closingsFrom(db).where(
    and(
      eq(indicators.editionId, editionId),
      eq(evidenceClosings.communityId, placeKey(communityId)),
      indicatorId === undefined ? undefined : eq(indicators.id, indicatorId),
    ),
  );
  // A community that is younger than the closing had nothing.
  if (rows.length === 0 && !(await isKept(db, editionId))) return undefined;
  return new Map(rows.map(({ closing }) => [closing.indicatorId, closing.parts]));
}
