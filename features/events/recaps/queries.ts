import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { communities } from '@/db/schema/communities';
import { events, venues } from '@/db/schema/events';
import { withinReach } from '@/features/accounts/queries';
import { isShown } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import { listSpokenBy, listSteps } from '../afterwards/queries';
import { listPictures } from '../session-files/queries';
import type { RecapFacts } from './rules';

/** What the records know of an event that was held, for its recap; pictures whose people did not agree are left out. */
export async function getRecapFacts(viewer: Viewer, eventId: string, now: Date): Promise<RecapFacts | undefined> {
  const [row] = await db
    .select({ event: events, community: communities.name, venue: venues.name })
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .innerJoin(venues, eq(venues.id, events.venueId))
    .where(and(eq(events.id, eventId), withinReach(viewer, 'event.settle', events.communityId)));
  if (!row) return undefined;
  const [steps, spokenBy, pictures] = await Promise.all([
    listSteps(eventId),
    listSpokenBy(eventId),
    listPictures(eventId),
  ]);
  const shown = pictures.filter(({ picture }) => isShown(picture.consent, now));
  const { event, ...names } = row;
  return { ...event, ...names, steps, spokenBy, pictures: shown };
}

/** The recap of an event, as far as it was drafted. */
export async function getRecap(
  id: string | null,
): Promise<{ id: string; title: string; status: AnnouncementStatus } | undefined> {
  if (!id) return undefined;
  const { title, status } = announcements;
  const [row] = await db
    .select({ id: announcements.id, title, status })
    .from(announcements)
    .where(eq(announcements.id, id));
  return row;
}
