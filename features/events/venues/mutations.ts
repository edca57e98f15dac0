import 'server-only';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { changedFields, record } from '@/db/record';
import { venues } from '@/db/schema/events';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { VenueInput } from './inputs';
import { mayEditList } from './rules';

const subject = (id: string) => ({ type: 'venue', id });

/** Adds a venue, or changes one if nobody did meanwhile; returns its id. */
export function saveVenue(viewer: Viewer, { id, version, ...fields }: VenueInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEditList(viewer, fields)) refuse('notYours', 'communityId');
      if (!id) {
        const added = { ...fields, id: newId(now.getTime()) };
        await tx.insert(venues).values(added);
        await record(tx, 'venue.saved', subject(added.id));
        return added.id;
      }
      const [row] = await tx.select().from(venues).where(eq(venues.id, id));
      if (!row) return refuse('gone');
      if (!mayEditList(viewer, row)) refuse('notYours');
      if (row.version !== version) refuse('changedMeanwhile');
      const next = version + 1;
      await tx
        .update(venues)
        .set({ ...fields, version: next })
        .where(eq(venues.id, id));
      const changed = changedFields<Record<string, unknown>>(flat(row), flat({ ...row, ...fields }));
      await record(tx, 'venue.saved', subject(id), { version: next, fields: changed });
      return id;
    },
    now,
  );
}

const flat = ({ doors, version: _, ...venue }: typeof venues.$inferSelect) => ({ ...venue, doors: doors.join('\n') });
