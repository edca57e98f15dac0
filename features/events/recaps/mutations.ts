import 'server-only';
import { eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { addDraft } from '@/features/announcements/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { subject, takeEvent } from '../seats/mutations';
import { getRecapFacts } from './queries';
import { reasonsNotToRecap, recapOf } from './rules';

/**
 * Drafts the recap of an event from its records and returns the id of the text; who asks again, or at the same time, is led to the
 * same one.
 */
export async function draftRecap(
  viewer: Viewer,
  { eventId, columnId }: { eventId: string; columnId: string },
  now: Date,
): Promise<string> {
  const facts = await getRecapFacts(viewer, eventId, now);
  if (!facts) return refuse('gone');
  const text = recapOf(facts);
  return write(
    viewer,
    async (tx) => {
      const event = await takeEvent(tx, eventId);
      refuseAll(reasonsNotToRecap(viewer, event));
      if (event.recapId) {
        await record(tx, 'event.recapped', subject(eventId), { again: true });
        return event.recapId;
      }
      const { communityId } = event;
      const draft = await addDraft(tx, viewer, { ...text, columnId, communityId, source: '' });
      await tx.update(events).set({ recapId: draft.id }).where(eq(events.id, eventId));
      await record(tx, 'event.recapped', subject(eventId), { announcementId: draft.id });
      return draft.id;
    },
    now,
  );
}
