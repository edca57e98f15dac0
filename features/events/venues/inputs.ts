import { z } from 'zod';
import { checkbox, optionalId, optionalText, requiredText, versionNumber } from '@/lib/fields';

export const nameMax = 40;
export const addressMax = 80;
export const directionsMax = 300;
const mostDoors = 6;

const doors = z
  .string()
  .max(500, 'tooLong')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.length <= mostDoors, 'doorsMany')
  .refine((names) => names.every((name) => name.length <= 20), 'tooLong');

/** A venue; one without an id is new. `version` is the one that the editor had before the eyes. */
export const venueInput = z.object({
  id: optionalId,
  version: versionNumber,
  communityId: optionalId,
  name: requiredText(nameMax, 'venueNameMissing'),
  address: requiredText(addressMax, 'addressMissing'),
  capacity: z.coerce.number({ error: 'capacityMissing' }).int('capacityMissing').min(1, 'capacityMissing').max(9999, {
    error: 'capacityMissing',
  }),
  doors,
  directions: optionalText(directionsMax),
  map: z.instanceof(File).optional(),
  removeMap: checkbox,
  mapAlt: optionalText(80),
  inUse: checkbox,
});
export type VenueInput = Omit<z.infer<typeof venueInput>, 'map' | 'removeMap'> & {
  /** Left out, the map stays as it is. */
  mapId?: string | null;
};
