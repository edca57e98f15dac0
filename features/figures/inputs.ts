import { z } from 'zod';
import { day } from '@/lib/fields';
import { namedPeriods } from './rules';

/** The period of figures and the page of their list, as they stand in the address. */
export const figureFilter = z.object({
  period: z.enum(namedPeriods).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type FigureFilter = z.infer<typeof figureFilter>;
