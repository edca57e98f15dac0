import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/fields';
import { contactMax, nameMax } from '../sign-ups/inputs';
import { contactOf } from '../sign-ups/rules';

export const entryId = z.string().regex(/^[0-9a-f-]{36}$/);
const seen = {
  /** Made by the device: what arrives twice counts once. */
  id: entryId,
  door: z.string().max(40).default(''),
  /** The device's clock, in milliseconds. */
  at: z.number().int().min(0),
};
/** May be left empty. */
export const optionalContact = z
  .string()
  .trim()
  .max(contactMax, 'tooLong')
  .refine((typed) => typed === '' || contactOf(typed) !== null, 'contactWrong')
  .default('');

const most = 100;
/** Heads at a door come one or five at a time; one is taken back with -1. */
const heads = z
  .number()
  .int()
  .min(-1)
  .max(most)
  .refine((people) => people !== 0);

const entryInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scan'), ...seen, number: z.string().max(20), code: z.string().max(20) }),
  z.object({ kind: z.literal('list'), ...seen, signUpId: z.string().max(64) }),
  z.object({
    kind: z.literal('walk-in'),
    ...seen,
    name: requiredText(nameMax, 'nameMissing'),
    contact: optionalContact,
  }),
  z.object({ kind: z.literal('count'), ...seen, people: heads }),
  z.object({ kind: z.literal('undo'), ...seen, of: entryId }),
]);
export type Entry = z.infer<typeof entryInput>;

/** What a device sends: also nothing, to hear what others have seen. */
export const batchInput = z.object({
  account: z.string().max(64),
  event: z.string().max(40),
  entries: z.array(entryInput).max(most),
});
export const rosterInput = z.object({ account: z.string().max(64), event: z.string().max(40) });

const place = { event: z.string().max(40), door: optionalText(40) };

/** The plain list: one form, in which each line has its button. */
export const tapInput = z.object({ ...place, tap: z.string().regex(/^(in|undo):[0-9a-f-]{36}$/, 'notUnderstood') });
export const plainWalkInInput = z.object({
  ...place,
  id: entryId,
  name: requiredText(nameMax, 'nameMissing'),
  contact: optionalContact,
});
export const plainCountInput = z.object({
  ...place,
  id: entryId,
  people: z.coerce
    .number({ error: 'countMissing' })
    .int('countMissing')
    .min(1, 'countMissing')
    .max(500, 'countMissing'),
});
