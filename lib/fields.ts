/** Pieces of input schemas. Their messages are codes of the catalogue's `reasons`. */
import { z } from 'zod';
import type { ReasonCode } from '@/messages/words';
import { fromShanghai, shanghai } from './time';

/** A line or a text that must be there; `missing` says what to write. */
export const requiredText = (max: number, missing: ReasonCode) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(max, 'tooLong' satisfies ReasonCode);

export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong' satisfies ReasonCode)
    .default('');

/** A choice that must be made among values; anything else posted counts as not chosen. */
export const choice = <T extends readonly [string, ...string[]]>(values: T, missing: ReasonCode) =>
  z.enum(values as unknown as [T[number], ...T[number][]], { error: missing });

export const checkbox = z
  .enum(['on', 'off'])
  .default('off')
  .transform((value) => value === 'on');

/** What was ticked in a group of boxes named `group.one`, `group.other`. */
export const ticked = z
  .record(z.string().max(64), z.string())
  .default({})
  .transform((boxes) => Object.keys(boxes).filter((name) => boxes[name] === 'on'));

/** An id from a select in which the empty value stands for none. */
export const optionalId = z
  .string()
  .max(64)
  .default('')
  .transform((value) => value || null);

export const versionNumber = z.coerce.number().int().min(0);

/** The files of a field that takes several; a browser sends an empty one when none was chosen. */
export const files = z
  .preprocess((posted) => [posted].flat(), z.array(z.unknown()))
  .transform((posted) => posted.filter((one): one is File => one instanceof File && one.size > 0));
/** A day as a native date field sends it, 2026-11-22, if there is such a day. */
export const day = z
  .string({ error: 'dayMissing' satisfies ReasonCode })
  .min(1, 'dayMissing' satisfies ReasonCode)
  .refine((text) => text === '' || isDay(text), 'dayWrong' satisfies ReasonCode);

const clockTime = z
  .string({ error: 'timeMissing' satisfies ReasonCode })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeMissing' satisfies ReasonCode);

/** A form with the fields `day` and `time`, which come out as one instant `at`, read as the neighbourhood's time. */
export function moment<S extends z.ZodRawShape>(shape: S) {
  const object = z.object({ ...shape, day, time: clockTime });
  return object.transform((input) => {
    const { day, time, ...rest } = input as typeof input & { day: string; time: string };
    return { ...(rest as unknown as z.infer<z.ZodObject<S>>), at: fromShanghai(`${day} ${time}`) };
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = fromShanghai(`${text} 00:00`);
  return !Number.isNaN(at.getTime()) && shanghai(at).toISOString().startsWith(text);
}
