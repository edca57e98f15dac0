import { z } from 'zod';
import { type Action, actions } from '@/db/schema/records.values';

const numberInAddress = z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined);

export const actionNames = Object.keys(actions) as [Action, ...Action[]];

/** The filters of the list of records, as they stand in the address; `before` and `after` are numbers of records. */
export const recordFilter = z.object({
  action: z.enum(actionNames).optional().catch(undefined),
  subject: z.string().trim().min(1).max(64).optional().catch(undefined),
  before: numberInAddress,
  after: numberInAddress,
});
export type RecordFilter = z.infer<typeof recordFilter>;
