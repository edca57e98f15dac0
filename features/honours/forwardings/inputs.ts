import { z } from 'zod';
import { checkbox, choice, requiredText } from '@/lib/fields';
import { levelsAbove, lineMax } from '../inputs';

export const sentToMax = lineMax;

/** Who goes up, to which level and to whom: `chosen.<id of the honour>` is a box that was ticked. */
export const forwardInput = z
  .object({
    level: choice(levelsAbove, 'choiceMissing'),
    sentTo: requiredText(sentToMax, 'sentToMissing'),
    chosen: z.record(z.string().max(64), checkbox).default({}),
  })
  .transform(({ chosen, ...to }) => ({ ...to, honourIds: Object.keys(chosen).filter((id) => chosen[id]) }));
export type ForwardInput = z.infer<typeof forwardInput>;

export const forwardFilter = z.object({ batch: z.string().max(80).optional().catch(undefined) });
