import { z } from 'zod';
import { choice, optionalText } from '@/lib/fields';
import { entryId, optionalContact } from '../check-in/inputs';
import { nameMax } from '../sign-ups/inputs';

const place = { event: z.string().max(40), pass: z.string().max(400) };

/** Somebody in the hall, behind the code on its screen. `homepage` is a field that people do not see. */
export const hallInput = z
  .object({
    ...place,
    id: entryId,
    how: choice(['receipt', 'name'] as const, 'choiceMissing'),
    number: optionalText(40),
    code: optionalText(40),
    name: optionalText(nameMax),
    contact: optionalContact,
    homepage: z.string().default(''),
  })
  .refine(({ homepage }) => homepage === '', { error: 'looksAutomatic', path: [] })
  .refine(({ how, number }) => how !== 'receipt' || number, { error: 'receiptNumberMissing', path: ['number'] })
  .refine(({ how, code }) => how !== 'receipt' || code, { error: 'receiptCodeMissing', path: ['code'] })
  .refine(({ how, name }) => how !== 'name' || name, { error: 'nameMissing', path: ['name'] });
export const hallOwnInput = z.object({ ...place, id: entryId, signUpId: z.string().max(64) });
export type HallInput = z.infer<typeof hallInput>;
