import { z } from 'zod';
import { requiredText } from '@/lib/fields';

export const recapInput = z.object({
  eventId: z.string().max(64),
  columnId: requiredText(64, 'columnMissing'),
});
