import { z } from 'zod';
import { checkbox } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';

/** Which month of which community is looked at, as it stands in the address. */
export const monthFilter = z.object({
  community: z.string().max(64).optional().catch(undefined),
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
export type MonthFilter = z.infer<typeof monthFilter>;

export const closeInput = z.object({
  communityId: z.string().max(64),
  month: z.string().max(7),
  seen: z.string().min(1).max(64),
  checked: checkbox.refine((ticked) => ticked, 'checkedMissing' satisfies ReasonCode),
});
