import { z } from 'zod';
import { day, requiredText } from '@/lib/fields';
import { type Terms, termNames } from './rules';

export const documentMax = 100;

const whole = z
  .string({ error: 'numberMissing' })
  .trim()
  .regex(/^\d{1,5}$/, 'numberMissing')
  .transform(Number);
const each = Object.fromEntries(termNames.map((name) => [name, whole])) as Record<keyof Terms, typeof whole>;

export const termsInput = z.object({
  day,
  document: requiredText(documentMax, 'documentMissing'),
  terms: z.object(each),
});
export type TermsInput = z.infer<typeof termsInput>;
