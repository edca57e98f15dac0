import { z } from 'zod';
import { day } from '@/lib/fields';

const optionalDay = day.optional().catch(undefined);

/** What is looked for, as it stands in the address. `from` and `to`: days of publication, both included. */
export const searchFilter = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  column: z.string().max(60).optional().catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  from: optionalDay,
  to: optionalDay,
  before: z.string().max(20).optional().catch(undefined),
});
export type SearchFilter = z.infer<typeof searchFilter>;
