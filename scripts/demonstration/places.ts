/** Rooms, speakers and series of the demonstration, and the ids under which they are found again. */
import { db } from '@/db/client';
import { programmeTemplates } from '@/db/schema/events';
import { series, speakers, venues } from '@/db/seed/events/places';
import { saveSeries } from '@/features/events/series/mutations';
import { saveSpeaker } from '@/features/events/speakers/mutations';
import { saveVenue } from '@/features/events/venues/mutations';
import type { Desk, Office } from './office';

export type Places = {
  venues: Map<string, string>;
  speakers: Map<string, string>;
  series: Map<string, string>;
  programmes: (typeof programmeTemplates.$inferSelect)[];
};

export async function placesOf({ head, desks }: Office, now: Date): Promise<Places> {
  const places: Places = { venues: new Map(), speakers: new Map(), series: new Map(), programmes: [] };
  const blank = { id: null, version: 0 };
  for (const { key, community, ...venue } of venues) {
    const { editor, communityId } = deskOf(desks, community);
    const fields = { ...venue, ...blank, communityId, mapAlt: '', inUse: true };
    places.venues.set(key, await saveVenue(editor, fields, now));
  }
  for (const { community, ...speaker } of speakers) {
    const { editor, communityId } = deskOf(desks, community);
    places.speakers.set(speaker.name, await saveSpeaker(editor, { ...speaker, ...blank, communityId }, now));
  }
  for (const name of series) {
    const fields = { id: null, communityId: null, name, nameEn: '' };
    places.series.set(name, await saveSeries(head, fields, now));
  }
  places.programmes = await db.select().from(programmeTemplates);
  return places;
}

function deskOf(desks: Map<string, Desk>, community: string): Desk {
  const desk = desks.get(community);
  if (!desk) throw new Error(`The demonstration has no community ${community}.`);
  return desk;
}
