import { z } from 'zod';
import { honourTitles, levelOutcomes, levels } from '@/db/schema/honours.values';
import { categories } from '@/db/schema/nominations.values';
import { checkbox, choice, day, optionalId, optionalText, requiredText } from '@/lib/fields';
import { honourStates, spanOf } from './rules';

export const reasonMax = 200;
export const lineMax = 100;

const year = z
  .string()
  .regex(/^20\d\d$/)
  .optional()
  .catch(undefined);
const cursor = z.string().max(80).optional().catch(undefined);
const slug = z.string().max(60).optional().catch(undefined);

/** What the roll is narrowed to, as it stands in the address. */
export const rollFilter = z.object({
  year,
  category: z.enum(categories).optional().catch(undefined),
  community: slug,
  before: cursor,
  after: cursor,
});
export type RollFilter = z.infer<typeof rollFilter>;

/** The same on the desk, with what became of the honour. */
export const deskFilter = rollFilter.extend({ state: z.enum(honourStates).optional().catch(undefined) });
export type DeskFilter = z.infer<typeof deskFilter>;

export const awardFilter = z.object({ community: slug });

const span = z.string({ error: 'batchMissing' }).transform((text, context) => {
  const read = spanOf(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'batchMissing' });
  return z.NEVER;
});

/** A batch and who is in it: `chosen.<id of the nomination>` is a box that was ticked. */
export const awardInput = z
  .object({
    communityId: optionalId,
    batch: span,
    chosen: z.record(z.string().max(64), checkbox).default({}),
  })
  .transform(({ communityId, batch, chosen }) => ({
    ...batch,
    communityId,
    nominationIds: Object.keys(chosen).filter((id) => chosen[id]),
  }));
export type AwardInput = z.infer<typeof awardInput>;

const honourId = z.object({ id: z.string().max(64) });

export const revokeInput = honourId.extend({ reason: requiredText(reasonMax, 'revocationReasonMissing') });
export type RevokeInput = z.infer<typeof revokeInput>;

/** The levels above the community. */
export const levelsAbove = levels.slice(1) as ['sub-district', 'district', 'city', 'province', 'national'];

export const resultInput = honourId.extend({
  level: choice(levelsAbove, 'choiceMissing'),
  title: choice(honourTitles, 'choiceMissing'),
  outcome: choice(levelOutcomes, 'choiceMissing'),
  batch: requiredText(lineMax, 'resultBatchMissing'),
  day,
  document: optionalText(lineMax),
});
export type ResultInput = z.infer<typeof resultInput>;

export const removeResultInput = honourId.extend({ resultId: z.string().max(64) });
export type RemoveResultInput = z.infer<typeof removeResultInput>;
