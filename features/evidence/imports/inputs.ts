import { z } from 'zod';
import { day, requiredText } from '@/lib/fields';
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

export const uploadInput = z.object({ file: z.instanceof(File, { error: 'sheetMissing' satisfies ReasonCode }) });

export const ofImport = z.object({ id: z.string().max(64) });

/** The yes to a list, with the period and the limits of its edition. */
export const importInput = ofImport.extend({
  title: requiredText(60, 'editionTitleMissing'),
  fromDay: day,
  toDay: day,
  statementLeast: whole(0, 10_000),
  statementMost: whole(1, 10_000),
  pictureKilobytes: whole(100, 20_000),
});
export type ImportInput = z.infer<typeof importInput>;
export type EditionInput = Omit<ImportInput, 'id'>;
