import { z } from 'zod';
import { fileParts } from '@/db/schema/events.values';
import { choice, optionalId, optionalText, requiredText } from '@/lib/fields';

export const wordsMax = 4_000;
export const captionMax = 60;
export const altMax = 80;

const picture = {
  cover: z.instanceof(File).optional(),
  /** A picture of the library, by the name that the group of its choice bears. */
  chosenCover: optionalId,
};

export const fileItemInput = z.object({
  eventId: z.string().max(64),
  part: choice(fileParts, 'choiceMissing'),
  words: optionalText(wordsMax),
  ...picture,
});

export const pictureInput = z.object({
  eventId: z.string().max(64),
  caption: requiredText(captionMax, 'captionMissing'),
  alt: optionalText(altMax),
  ...picture,
});

/** Something of an event that is taken away again. */
export const removeInput = z.object({ eventId: z.string().max(64), id: z.string().max(64) });
