import { z } from 'zod';
import { optionalId, optionalText, requiredText } from '@/lib/fields';

export const nameMax = 30;
export const prizeMax = 60;
export const mostQuestions = 10;

/** A stand of a fair; places without a question between the others are closed up. */
export const stationInput = z
  .object({
    id: optionalId,
    eventNumber: z.string().max(32),
    name: requiredText(nameMax, 'stationNameMissing'),
    questions: z.record(z.string().regex(/^\d$/), z.string().max(64)).default({}),
    passAt: z.coerce.number({ error: 'passAtWrong' }).int('passAtWrong').min(1, 'passAtWrong'),
    prize: optionalText(prizeMax),
  })
  .transform(({ questions, ...rest }) => {
    const places = Array.from({ length: mostQuestions }, (_, at) => questions[at] ?? '');
    return { ...rest, questionIds: places.filter(Boolean) };
  });
export type StationInput = z.infer<typeof stationInput>;
