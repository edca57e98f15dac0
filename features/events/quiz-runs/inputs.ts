import { z } from 'zod';
import { requiredText } from '@/lib/fields';

/** `sheet` was made with the page, so that a sheet that arrives twice is answered once. */
export const answersInput = z
  .object({
    slug: z.string().max(12),
    sheet: z.uuid('notUnderstood'),
    answers: z.record(z.string().regex(/^\d$/), z.string().regex(/^[0-3]$/)).default({}),
    homepage: z.string().default(''),
  })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] });
export type AnswersInput = z.infer<typeof answersInput>;

export const handOutInput = z.object({ eventNumber: z.string().max(32), slip: requiredText(20, 'slipMissing') });
