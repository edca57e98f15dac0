import { z } from 'zod';
import { optionalText, versionNumber } from '@/lib/fields';
import { linksOf } from './rules';

export const becauseMax = 40;
export const remarkMax = 300;
const linksMax = 2_000;

export const mostPeople = 20_000;

const people = z.coerce
  .number({ error: 'numberMissing' })
  .int('numberMissing')
  .min(0, 'numberMissing')
  .max(mostPeople, 'tooManyPeople');

/** `seen` is the sum that stood on the page; `counted` is left empty where people were checked in. */
export const settleInput = z.object({
  eventId: z.string().max(64),
  seen: z.coerce.number().int().min(0),
  expected: people.refine((count) => count > 0, 'expectedMissing'),
  counted: z
    .union([z.literal('').transform(() => null), people.refine((count) => count > 0, 'cameMissing')])
    .default(null),
  because: optionalText(becauseMax),
});
export type SettleInput = z.infer<typeof settleInput>;

export const remarkInput = z.object({
  eventId: z.string().max(64),
  version: versionNumber,
  remark: optionalText(remarkMax),
  reportedAt: optionalText(linksMax).refine((typed) => linksOf(typed) !== null, 'linkWrong'),
});
export type RemarkInput = z.infer<typeof remarkInput>;
