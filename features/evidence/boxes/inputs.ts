import { z } from 'zod';

/** Of which community and year, as they stand in the address. */
export const boxFilter = z.object({
  community: z.string().max(60).optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
});
