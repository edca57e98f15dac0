import { z } from 'zod';
import { choice, optionalText, requiredText } from '@/lib/fields';
import { contactMax, nameMax } from '../sign-ups/inputs';
import { contactOf } from '../sign-ups/rules';

const id = z.string().regex(/^[0-9a-f-]{36}$/);
const seen = {
  /** Made by the device: what arrives twice counts once. */
  id,
  door: z.string().max(40).default(''),
  /** The device's clock, in milliseconds. */
  at: z.number().int().min(0),
};
const contact = z
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

export const entryInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scan'), ...seen, number: z.string().max(20), code: z.string().max(20) }),
  z.object({ kind: z.literal('list'), ...seen, signUpId: z.string().max(64) }),
  z.object({ kind: z.literal('walk-in'), ...seen, name: requiredText(nameMax, 'nameMissing'), contact }),
  z.object({ kind: z.literal('count'), ...seen, people: heads }),
  z.object({ kind: z.literal('undo'), ...seen, of: id }),
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
export const plainWalkInInput = z.object({ ...place, id, name: requiredText(nameMax, 'nameMissing'), contact });
export const plainCountInput = z.object({
  ...place,
  id,
  people: z.coerce
    .number({ error: 'countMissing' })
    .int('countMissing')
    .min(1, 'countMissing')
    .max(500, 'countMissing'),
});

/** Somebody in the hall, behind the code on its screen. `homepage` is a field that people do not see. */
export const hallInput = z
  .object({
    pass: z.string().max(400),
    id,
    how: choice(['receipt', 'name'] as const, 'choiceMissing'),
    number: optionalText(40),
    code: optionalText(40),
    name: optionalText(nameMax),
    contact,
    homepage: z.string().default(''),
  })
  .refine(({ homepage }) => homepage === '', { error: 'looksAutomatic', path: [] })
  .refine(({ how, number }) => how !== 'receipt' || number, { error: 'receiptNumberMissing', path: ['number'] })
  .refine(({ how, code }) => how !== 'receipt' || code, { error: 'receiptCodeMissing', path: ['code'] })
  .refine(({ how, name }) => how !== 'name' || name, { error: 'nameMissing', path: ['name'] });
export const hallOwnInput = z.object({ pass: z.string().max(400), id, signUpId: z.string().max(64) });
