import { z } from 'zod';
import { choice } from '@/lib/fields';

/** Whom to call: opens the contact, or says what became of the call. */
export const callInput = z.object({
  id: z.string().max(64),
  act: choice(['show', 'told', 'notReached'] as const, 'choiceMissing'),
});
