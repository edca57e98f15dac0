import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { and, asc, eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { evidenceClosings, indicatorEditions, indicators } from '@/db/schema/evidence';
import { listCommunities } from '@/features/communities/queries';
import { system } from '@/lib/viewer';
import { leavesNow } from '../leaves/queries';
import { placeKey } from '../rules';
import { isKept } from './queries';

const atOnce = 500;

/** Keeps, once, what every indicator of a closed edition has at every place. What was withdrawn later changes nothing of it. */
export async function keepClosing(editionId: string, now: Date): Promise<void> {
  const isClosed = and(eq(indicatorEditions.id, editionId), eq(indicatorEditions.status, 'closed'));
  const [edition] = await db.select().from(indicatorEditions).where(isClosed);
  if (!edition || (await isKept(db, editionId))) return;
  const wanted = await db
    .select()
    .from(indicators)
    .where(and(eq(indicators.editionId, editionId), eq(indicators.isSmallest, true)))
    .orderBy(asc(indicators.position));
  const rows: (typeof evidenceClosings.$inferInsert)[] = [];
  for (const communityId of [null, ...(await listCommunities()).map(({ id }) => id)]) {
    const leafOf = await leavesNow({ edition, communityId, wanted }, now);
    for (const indicator of wanted) {
      rows.push({ indicatorId: indicator.id, communityId: placeKey(communityId), parts: leafOf(indicator).parts });
    }
    // One place after another, so that others have their turn in between.
    await turn();
  }
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  await write(
    system,
    async (tx) => {
      if (await isKept(tx, editionId)) return;
      for (let at = 0; at < rows.length; at += atOnce)
        await tx.insert(evidenceClosings).values(rows.slice(at, at + atOnce));
      await record(tx, 'indicators.closing-kept', { type: 'indicator-edition', id: editionId }, { hash });
    },
    now,
  );
}
