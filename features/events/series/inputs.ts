import { z } from 'zod';
import { optionalId, optionalText, requiredText } from '@/lib/fields';

export const nameMax = 30;

/** Events that belong together; a series without an id is new. */
export const seriesInput = z.object({
  id: optionalId,
  communityId: optionalId,
  name: requiredText(nameMax, 'seriesNameMissing'),
  nameEn: optionalText(60),
});
export type SeriesInput = z.infer<typeof seriesInput>;
