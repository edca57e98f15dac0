import { z } from 'zod';
import { staffRoles } from '@/db/schema/accounts.values';
import { checkbox, choice, optionalId, requiredText } from '@/lib/fields';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { isCommonPassword } from './rules';

const identifier = requiredText(254, 'identifierMissing').transform((typed, context): Identifier => {
  const read = identifierOf(typed);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'identifierWrong' });
  return z.NEVER;
});

const optionalIdentifier = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal('').transform(() => null), identifier], { error: 'identifierWrong' }));

const anyPassword = z.string({ error: 'passwordMissing' }).min(1, 'passwordMissing').max(200, 'tooLong');

const newPassword = anyPassword
  .min(8, 'passwordShort')
  .refine((password) => !isCommonPassword(password), 'passwordCommon');

const name = requiredText(30, 'nameMissing');

const next = z.string().max(500).default('').catch('');

export const registerInput = z
  .object({
    name,
    identifier,
    password: newPassword,
    consent: checkbox.refine((given) => given, 'consentMissing'),
    next,
  })
  .refine(({ password, identifier: { value } }) => !password.toLowerCase().includes(value), {
    error: 'passwordCommon',
    path: ['password'],
  });
export type RegisterInput = z.infer<typeof registerInput>;

export const signInInput = z.object({
  identifier: requiredText(254, 'identifierMissing'),
  password: anyPassword,
  next,
});

export const forgottenInput = z.object({ identifier });

export const tokenInput = z.object({ token: z.string().max(100) });
export const newPasswordInput = z
  .object({
    token: z.string().max(100),
    identifier: optionalIdentifier,
    password: newPassword,
    passwordAgain: z.string().default(''),
  })
  .refine((input) => input.password === input.passwordAgain, { error: 'passwordsDiffer', path: ['passwordAgain'] });

export const correctAccountInput = z.object({ name, identifier, password: z.string().max(200).default('') });

export const changePasswordInput = z
  .object({
    password: z.string().max(200).default(''),
    newPassword,
    newPasswordAgain: z.string().default(''),
  })
  .refine((input) => input.newPassword === input.newPasswordAgain, {
    error: 'passwordsDiffer',
    path: ['newPasswordAgain'],
  });

export const eraseInput = z.object({
  password: z.string().max(200).default(''),
  confirm: checkbox.refine((given) => given, 'confirmMissing'),
});

export const nothingInput = z.object({});

export const addStaffInput = z.object({
  name,
  role: choice(staffRoles, 'roleMissing'),
  communityId: optionalId,
});
export type AddStaffInput = z.infer<typeof addStaffInput>;

export const changeRoleInput = addStaffInput.omit({ name: true }).extend({ id: z.string().max(64) });

export const accountInput = z.object({ id: z.string().max(64) });
export const findInput = z.object({ identifier });
