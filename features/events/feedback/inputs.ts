import { z } from 'zod';
import { optionalText } from '@/lib/fields';

export const wordsMax = 300;

/** `homepage` is a field that people do not see: only programs fill it. */
export const feedbackInput = z
  .object({
    eventId: z.string().max(64),
    rating: z.enum(['1', '2', '3', '4', '5'], { error: 'ratingMissing' }).transform(Number),
    words: optionalText(wordsMax),
    proof: z.string().max(200).default(''),
    homepage: z.string().default(''),
  })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] });
export type FeedbackInput = Pick<z.infer<typeof feedbackInput>, 'eventId' | 'rating' | 'words' | 'proof'>;
