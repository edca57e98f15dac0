import { z } from 'zod';
import { relations } from '@/db/schema/reviews.values';
import { choice } from '@/lib/fields';

/** `points` by the place of the criterion, as typed; what they must be depends on the relation. */
export const scoreInput = z.object({
  id: z.string().max(64),
  candidateId: z.string().max(64),
  relation: choice(relations, 'choiceMissing'),
  points: z.record(z.string().max(2), z.string().max(10)).default({}),
});
export type ScoreInput = z.infer<typeof scoreInput>;
