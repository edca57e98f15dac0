import { z } from 'zod';
import { peopleBases } from '@/db/schema/media.values';
import { checkbox, files, optionalText, versionNumber } from '@/lib/fields';
import { endOfDay, fromShanghai } from '@/lib/time';

export const libraryFilter = z.object({
  kind: z.enum(['picture', 'document']).optional().catch(undefined),
  state: z.enum(['unused', 'runs-out', 'expired', 'withdrawn']).optional().catch(undefined),
  q: z.string().trim().max(60).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type LibraryFilter = z.infer<typeof libraryFilter>;

export const uploadInput = z.object({ files: files.refine((chosen) => chosen.length > 0, 'filesMissing') });

export const itemInput = z.object({ id: z.string().max(64), version: versionNumber });

export const describeInput = itemInput.extend({ alt: optionalText(80), name: optionalText(80) });

const perCent = z.coerce
  .number({ error: 'perCentMissing' })
  .int('perCentMissing')
  .min(0, 'perCentMissing')
  .max(100, 'perCentMissing');

export const focusInput = itemInput.extend({ focusX: perCent, focusY: perCent });

/** A click on the picture, in its own pixels, as browsers post it from an image that sends a form. */
export const clickInput = itemInput.extend({
  focus: z.object({ x: z.coerce.number().min(0), y: z.coerce.number().min(0) }),
});

/** The last day of a consent, as an instant: the end of that day in the neighbourhood. */
const lastDay = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (!typed) return null;
    const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? fromShanghai(`${typed} 00:00`) : new Date(Number.NaN);
    if (!Number.isNaN(day.getTime())) return endOfDay(day);
    context.addIssue({ code: 'custom', message: 'dayWrong' });
    return z.NEVER;
  });

/** An empty basis: nobody on the picture can be recognised. `people` empty: what is held stays. */
export const consentInput = itemInput.extend({
  basis: z
    .enum(['', ...peopleBases], { error: 'choiceMissing' })
    .default('')
    .transform((basis) => basis || null),
  until: lastDay,
  people: optionalText(200),
  forgetPeople: checkbox,
});
export type ConsentInput = z.infer<typeof consentInput>;
