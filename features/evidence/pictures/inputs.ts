import { z } from 'zod';
import { optionalId, optionalText } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';

export const captionPartMax = 120;
const part = optionalText(captionPartMax);
const id = z.string().max(64);

/** A new picture of an indicator: a file, or one that is there already, with the six parts of its caption. */
export const addPictureInput = z
  .object({
    indicatorId: id,
    communityId: optionalId,
    mediaId: optionalId,
    picture: z.instanceof(File).optional(),
    caption: z.object({
      ...{ time: part, place: part, people: part },
      ...{ topic: part, background: part, reason: part },
    }),
  })
  .refine(({ mediaId, picture }) => mediaId !== null || (picture !== undefined && picture.size > 0), {
    error: 'pictureMissing' satisfies ReasonCode,
    path: ['picture'],
  });
export type AddPictureInput = z.infer<typeof addPictureInput>;

export const removePictureInput = z.object({ id });
