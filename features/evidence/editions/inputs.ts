import { z } from 'zod';
import { checkbox, day, requiredText, versionNumber } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';

const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'boundMissing' satisfies ReasonCode)
    .transform(Number)
    .refine((number) => number >= least && number <= most, {
      error: 'numberOutOfRange' satisfies ReasonCode,
      params: { min: least, max: most },
    });

/** What a list does not say of its edition: its name, the period of its evidence, and its limits. */
export const editionFields = {
  title: requiredText(60, 'editionTitleMissing'),
  fromDay: day,
  toDay: day,
  statementLeast: whole(0, 10_000),
  statementMost: whole(1, 10_000),
  pictureKilobytes: whole(100, 20_000),
};
const fields = z.object(editionFields);
export type EditionInput = z.infer<typeof fields>;

const ofEdition = z.object({ id: z.string().max(64), version: versionNumber });

export const saveEditionInput = ofEdition.extend(editionFields);
export type SaveEditionInput = z.infer<typeof saveEditionInput>;

export const discardEditionInput = ofEdition;

/** Closing cannot be undone, so it is said twice. */
export const closeInput = ofEdition.extend({
  checked: checkbox.refine((checked) => checked, 'closeNotConfirmed' satisfies ReasonCode),
});
