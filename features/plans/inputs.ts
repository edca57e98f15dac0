import { z } from 'zod';
import { planOrigins } from '@/db/schema/plans.values';
import { choice, day, optionalText, requiredText, versionNumber } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';

export const whatMax = 120;
export const outcomeMax = 200;

/** The sub-district itself is chosen like a community. */
export const wholePlace = 'whole';
const place = requiredText(64, 'communityNotChosen').transform((chosen) => (chosen === wholePlace ? null : chosen));

export const planInput = z.object({
  id: optionalText(64),
  version: versionNumber,
  communityId: place,
  origin: choice(planOrigins, 'choiceMissing'),
  askedBy: optionalText(60),
  what: requiredText(whatMax, 'planMissing'),
  dueDay: day,
  owner: optionalText(40),
  figure: optionalText(100).transform((name) => name || null),
  target: optionalText(12).transform((typed, context) => {
    if (typed === '') return null;
    if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
    context.addIssue({ code: 'custom', message: 'planTargetWrong' satisfies ReasonCode });
    return z.NEVER;
  }),
});
export type PlanInput = z.infer<typeof planInput>;

export const closePlanInput = z.object({
  id: z.string().max(64),
  version: versionNumber,
  status: z.enum(['done', 'dropped'], { error: 'choiceMissing' satisfies ReasonCode }),
  outcome: requiredText(outcomeMax, 'outcomeMissing'),
});
export type ClosePlanInput = z.infer<typeof closePlanInput>;

export const planFilter = z.object({
  all: z.enum(['1']).optional().catch(undefined),
  done: z.string().max(20).optional().catch(undefined),
});
export type PlanFilter = z.infer<typeof planFilter>;
