import { z } from 'zod';
import { pictureParts } from '@/db/schema/ledgers.values';
import { choice, optionalText } from '@/lib/fields';

export const captionMax = 120;

export const addPictureInput = z.object({
  entryId: z.string().max(64),
  part: choice(pictureParts, 'choiceMissing'),
  caption: optionalText(captionMax),
  picture: z.instanceof(File, { error: 'pictureMissing' }).refine((file) => file.size > 0, 'pictureMissing'),
});

export const removePictureInput = z.object({ entryId: z.string().max(64), id: z.string().max(64) });
