import { z } from 'zod';
import { categories, declineReasons, nominationStatuses } from '@/db/schema/nominations.values';
import { checkbox, choice } from '@/lib/fields';

export const nominationInput = z.object({ id: z.string().max(64) });
export const declineInput = nominationInput.extend({ reason: choice(declineReasons, 'choiceMissing') });
export const secretInput = nominationInput.extend({ secret: checkbox });

/** The filter of the desk's list, as it stands in the address. */
export const nominationFilter = z.object({
  status: z.enum(nominationStatuses).optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type NominationFilter = z.infer<typeof nominationFilter>;
