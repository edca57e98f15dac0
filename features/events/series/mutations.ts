import 'server-only';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { changedFields, record } from '@/db/record';
import { eventSeries } from '@/db/schema/events';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { mayEditList } from '../venues/rules';
import type { SeriesInput } from './inputs';

const subject = (id: string) => ({ type: 'series', id });

/** Adds a series of events, or renames one; returns its id. */
export function saveSeries(viewer: Viewer, { id, ...fields }: SeriesInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEditList(viewer, fields)) refuse('notYours', 'communityId');
      if (!id) {
        const added = { ...fields, id: newId(now.getTime()) };
        await tx.insert(eventSeries).values(added);
        await record(tx, 'series.saved', subject(added.id));
        return added.id;
      }
      const [row] = await tx.select().from(eventSeries).where(eq(eventSeries.id, id));
      if (!row) return refuse('gone');
      if (!mayEditList(viewer, row)) refuse('notYours');
      await tx.update(eventSeries).set(fields).where(eq(eventSeries.id, id));
      await record(tx, 'series.saved', subject(id), { fields: changedFields(row, fields) });
      return id;
    },
    now,
  );
}
