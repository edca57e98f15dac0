import { z } from 'zod';
import { requiredText } from '@/lib/fields';

export const followInput = z.object({
  number: requiredText(40, 'receiptNumberMissing'),
  code: requiredText(40, 'receiptCodeMissing'),
});
export type FollowInput = z.infer<typeof followInput>;
