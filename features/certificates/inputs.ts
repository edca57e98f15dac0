import { z } from 'zod';
import { requiredText } from '@/lib/fields';
import { numberOf } from './rules';

/** The number of a certificate as it is typed from paper. */
export const checkInput = z.object({
  number: requiredText(40, 'certificateNumberMissing').transform((typed, context) => {
    const number = numberOf(typed);
    if (number) return number;
    context.addIssue({ code: 'custom', message: 'certificateNumberWrong' });
    return z.NEVER;
  }),
});
