import { z } from 'zod';
import { eventKinds } from '@/db/schema/events.values';

/** The filter of the ledger, as it stands in the address. */
export const ledgerFilter = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;
