import 'server-only';
import { settledBy } from '@/lib/form-action';
import { takeForms } from '@/lib/posted-forms';
import { visitor } from '@/lib/viewer';
import { clueInput } from '../clues/inputs';
import { receiptOf } from '../clues/mutations';

/** Has the front hand over what visitors post at /nominations/new: a whole neighbourhood may name people in one evening. */
export const takeCluesOfTheFront = (): void =>
  takeForms(/^\/nominations\/new$/, async ({ data, locale, address }) => {
    const settle = settledBy(clueInput, (viewer, { proof, ...input }) =>
      receiptOf(viewer, input, { proof, address }, new Date()),
    );
    const settled = await settle(data, visitor, locale);
    return typeof settled === 'string' ? { location: settled } : { errors: settled.errors };
  });
