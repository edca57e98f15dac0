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

/** Keeps, once, what every indicator of a closed edition had at every place. What is taken out later changes nothing of it. */
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
  const hash = createHash('sha256');
  for (const communityId of [null, ...(await listCommunities()).map(({ id }) => id)]) {
    const leafOf = await leavesNow({ edition, communityId, wanted }, edition.closedAt ?? now);
    const ofPlace = wanted.map((indicator) => ({
      ...{ indicatorId: indicator.id, communityId: placeKey(communityId) },
      parts: leafOf(indicator).parts,
    }));
    hash.update(JSON.stringify(ofPlace));
    rows.push(...ofPlace);
    // One place after another, so that others have their turn in between.
    await turn();
  }
  await write(
    system,
    async (tx) => {
      if (await isKept(tx, editionId)) return;
      for (let at = 0; at < rows.length; at += atOnce) {
        await tx.insert(evidenceClosings).values(rows.slice(at, at + atOnce));
        await turn();
      }
      const subject = { type: 'indicator-edition', id: editionId };
      await record(tx, 'indicators.closing-kept', subject, { hash: hash.digest('hex') });
    },
    now,
  );
}
