'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import { venueInput } from './inputs';
import { saveVenue } from './mutations';

export const saveVenueAction = formAction(venueInput, async (viewer, { map, removeMap, ...fields }) => {
  const now = new Date();
  const hasMap = map !== undefined && map.size > 0;
  if (hasMap && !fields.mapAlt) refuse('altMissing', 'mapAlt');
  // A picture is looked into and stored before the transaction, which must do nothing slow.
  const stored = hasMap ? { mapId: await storePicture(viewer, map, now, fields.mapAlt) } : {};
  const doors = fields.doors.length > 0 ? fields.doors : ['正门'];
  await saveVenue(viewer, { ...fields, doors, ...(removeMap ? { mapId: null } : {}), ...stored }, now);
  return '/desk/events/venues?done=saved';
});
