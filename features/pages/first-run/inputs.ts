import { z } from 'zod';
import { isCommonPassword } from '@/features/accounts/rules';
import { requiredText } from '@/lib/fields';
import { identifierOf } from '@/lib/identifier';

const identifier = requiredText(254, 'identifierMissing').transform((typed, context) => {
  const read = identifierOf(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'identifierWrong' });
  return z.NEVER;
});

const password = z
  .string({ error: 'passwordMissing' })
  .min(1, 'passwordMissing')
  .min(8, 'passwordShort')
  .max(200, 'tooLong')
  .refine((typed) => !isCommonPassword(typed), 'passwordCommon');

/** What opens a portal: its names, and the first administrator. */
export const firstRunInput = z
  .object({
    token: z.string().max(100),
    name: requiredText(12, 'portalNameMissing'),
    subDistrict: requiredText(20, 'subDistrictMissing'),
    person: requiredText(30, 'nameMissing'),
    identifier,
    password,
    passwordAgain: z.string().default(''),
  })
  .refine((input) => input.password === input.passwordAgain, { error: 'passwordsDiffer', path: ['passwordAgain'] })
  .refine((input) => !input.password.toLowerCase().includes(input.identifier.value), {
    error: 'passwordCommon',
    path: ['password'],
  });
export type FirstRunInput = z.infer<typeof firstRunInput>;
