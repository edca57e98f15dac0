import { z } from 'zod';
import { adoptInput } from '../inputs';

/** An earlier version takes the place of the text: `version` is the one that stood when it was chosen. */
export const restoreInput = adoptInput;
export type RestoreInput = z.infer<typeof restoreInput>;

const id = z.string().max(64).optional().catch(undefined);

/** Which two versions are compared, and where in the list one is, as it stands in the address. */
export const comparisonFilter = z.object({
  from: id,
  to: id,
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type ComparisonFilter = z.infer<typeof comparisonFilter>;
