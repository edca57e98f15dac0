/** Pieces of input schemas. Their messages are codes of the catalogue's `reasons`. */
import { z } from 'zod';
import type { ReasonCode } from '@/messages/words';

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

/** An id from a select in which the empty value stands for none. */
export const optionalId = z
  .string()
  .max(64)
  .default('')
  .transform((value) => value || null);

export const versionNumber = z.coerce.number().int().min(0);
