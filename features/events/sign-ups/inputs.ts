import { z } from 'zod';
import { signUpFor } from '@/db/schema/sign-ups.values';
import { checkbox, choice, optionalText, requiredText } from '@/lib/fields';
import { contactOf } from './rules';

export const nameMax = 20;
export const contactMax = 60;
export const answerMax = 100;

const personFields = {
  /** Who comes. */
  name: requiredText(nameMax, 'nameMissing'),
  /** By what an answer reaches whoever signs up. */
  contact: requiredText(contactMax, 'contactMissing').refine(
    (typed) => !typed || contactOf(typed) !== null,
    'contactWrong',
  ),
  for: choice(signUpFor, 'choiceMissing'),
  /** Of an elder: who signs up for the person. */
  helper: optionalText(nameMax),
  /** In the order of the event's questions. */
  answers: z.record(z.string().regex(/^[0-2]$/), z.string().trim().max(answerMax, 'tooLong')).default({}),
};

/** Whoever signs up for an elder is asked for when something changes. */
const withHelper = ({ for: whom, helper }: { for: string; helper: string }) => whom !== 'elder' || helper !== '';
const helperMissing = { error: 'helperMissing', path: ['helper'] };

const chosenGroup = z.string({ error: 'groupMissing' }).min(1, 'groupMissing').max(64);

/** `homepage` is a field that people do not see: only programs fill it. */
export const signUpInput = z
  .object({
    ...personFields,
    eventId: z.string().max(64),
    groupId: chosenGroup,
    agree: checkbox,
    proof: z.string().max(200).default(''),
    homepage: z.string().default(''),
  })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] })
  .refine((input) => input.agree, { error: 'consentMissing', path: ['agree'] })
  .refine(withHelper, helperMissing)
  .transform(({ agree: _, homepage: __, ...sent }) => sent);

/** Somebody who calls or comes to the desk. */
export const enteredInput = z.object({ ...personFields, eventId: z.string().max(64), groupId: chosenGroup });
export type SignUpInput = z.infer<typeof enteredInput>;

const token = z.string().max(400);
export const ownSignUpInput = z.object({ token });
export const changeInput = z.object({ token, ...personFields, groupId: chosenGroup }).refine(withHelper, helperMissing);
export const giveBackInput = z
  .object({ token, confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });
