import { z } from 'zod';
import { siteErrorOutcomes, siteErrorStatuses } from '@/db/schema/site-errors.values';
import { choice, optionalText, requiredText } from '@/lib/fields';
import { pagePathOf } from './rules';

export const textMax = 500;
export const contactMax = 100;
export const answerMax = 200;

/** An empty page stands for the whole site. */
const page = z
  .string()
  .default('')
  .transform((typed, context) => {
    const path = typed.trim() ? pagePathOf(typed) : '/';
    if (path) return path;
    context.addIssue({ code: 'custom', message: 'pageWrong' });
    return z.NEVER;
  });

/** `homepage` is a field that people do not see: only programs fill it. */
export const tellInput = z
  .object({
    page,
    text: requiredText(textMax, 'whatIsWrongMissing'),
    contact: optionalText(contactMax),
    homepage: z.string().default(''),
  })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] });
export type TellInput = Pick<z.infer<typeof tellInput>, 'page' | 'text' | 'contact'>;

export const siteErrorInput = z.object({ id: z.string().max(64) });

export const answerInput = siteErrorInput.extend({
  status: choice(siteErrorOutcomes, 'choiceMissing'),
  answer: requiredText(answerMax, 'answerMissing'),
});
export type AnswerInput = z.infer<typeof answerInput>;

/** The filter of the desk's list, as it stands in the address. */
export const deskFilter = z.object({
  status: z.enum(siteErrorStatuses).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type DeskFilter = z.infer<typeof deskFilter>;
