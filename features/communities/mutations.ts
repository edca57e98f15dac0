import 'server-only';
import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { changedFields, record } from '@/db/record';
import { communities, grids } from '@/db/schema/communities';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { CommunityInput, NewCommunityInput } from './inputs';
import { mayAddCommunity, mayEditCommunity } from './rules';

const subject = (id: string) => ({ type: 'community', id });

/** Adds a community after those that are there; returns its id. Refuses an address that another one has. */
export async function addCommunity(viewer: Viewer, input: NewCommunityInput, now: Date): Promise<string> {
  const { grids: names, ...fields } = input;
  try {
    return await write(
      viewer,
      async (tx) => {
        if (!mayAddCommunity(viewer)) refuse('notYours');
        const [last] = await tx.select({ position: max(communities.position) }).from(communities);
        const position = (last?.position ?? -1) + 1;
        const [added] = await tx
          .insert(communities)
          .values({ ...fields, position })
          .returning({ id: communities.id });
        if (!added) throw new Error('The community was not stored.');
        await replaceGrids(tx, added.id, names);
        await record(tx, 'community.added', subject(added.id));
        return added.id;
      },
      now,
    );
  } catch (error) {
    if (isUniqueViolation(error)) refuse('slugTaken', 'slug');
    throw error;
  }
}

/** Edits a community and its grids, if nobody did meanwhile. A save that changes nothing leaves no record. */
export function editCommunity(viewer: Viewer, input: CommunityInput, now: Date): Promise<void> {
  const { id, version, grids: names, ...fields } = input;
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(communities).where(eq(communities.id, id));
      if (!row) return refuse('gone');
      if (!mayEditCommunity(viewer, id)) refuse('notYours');
      if (row.version !== version) refuse('changedMeanwhile');
      const changed: string[] = changedFields(row, fields);
      if (await replaceGrids(tx, id, names)) changed.push('grids');
      if (changed.length === 0) return;
      await tx
        .update(communities)
        .set({ ...fields, version: version + 1 })
        .where(eq(communities.id, id));
      await record(tx, 'community.edited', subject(id), { version: version + 1, fields: changed });
    },
    now,
  );
}

// A grid that keeps its name keeps its id, since people and entries will belong to it. Says whether anything changed.
async function replaceGrids(tx: Tx, communityId: string, names: string[]): Promise<boolean> {
  const before = await tx.select().from(grids).where(eq(grids.communityId, communityId)).orderBy(asc(grids.position));
  if (before.map((grid) => grid.name).join('\n') === names.join('\n')) return false;
  const gone = before.filter((grid) => !names.includes(grid.name)).map((grid) => grid.id);
  if (gone.length > 0) await tx.delete(grids).where(inArray(grids.id, gone));
  for (const [position, name] of names.entries()) {
    const known = before.find((grid) => grid.name === name);
    if (!known) await tx.insert(grids).values({ communityId, name, position });
    else if (known.position !== position) {
      await tx
        .update(grids)
        .set({ position })
        .where(and(eq(grids.id, known.id), eq(grids.communityId, communityId)));
    }
  }
  return true;
}
