import { z } from 'zod';
import { checkbox, optionalId, optionalText, requiredText } from '@/lib/fields';

export const nameMax = 30;
export const mostPatterns = 14;

const pattern = z
  .object({
    title: optionalText(30),
    minutes: z
      .string()
      .trim()
      .default('')
      .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) <= 300), 'minutesWrong')
      .transform((text) => (text === '' ? 5 : Number(text))),
    required: checkbox,
  })
  .refine(({ title, required }) => title || !required, { error: 'stepTitleMissing', path: ['title'] });

/** A template; one without an id is new. */
export const programmeInput = z.object({
  id: optionalId,
  name: requiredText(nameMax, 'programmeNameMissing'),
  inUse: checkbox,
  steps: z
    .record(z.string().regex(/^\d{1,2}$/), pattern)
    .default({})
    .transform((rows) =>
      Object.entries(rows)
        .toSorted(([one], [other]) => Number(one) - Number(other))
        .map(([, row]) => row)
        .filter(({ title }) => title),
    )
    .refine((steps) => steps.length > 0, 'stepsMissing'),
});
export type ProgrammeInput = z.infer<typeof programmeInput>;
