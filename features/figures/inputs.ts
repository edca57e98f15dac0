import { z } from 'zod';
import { day } from '@/lib/fields';
import { publicPeriods } from './public/rules';
import { namedPeriods } from './rules';

/** Days far from any record would be compared with days that no calendar has. */
const dayOfFigures = day.refine((text) => text >= '1949-01-01' && text <= '2100-12-31').optional();

/** The period and place of figures and the page of their list, as they stand in the address. */
export const figureFilter = z.object({
  period: z.enum(namedPeriods).optional().catch(undefined),
  from: dayOfFigures.catch(undefined),
  to: dayOfFigures.catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type FigureFilter = z.infer<typeof figureFilter>;

/** The period of what everybody sees. */
export const publicFilter = z.object({ period: z.enum(publicPeriods).optional().catch(undefined) });
export type PublicFilter = z.infer<typeof publicFilter>;
