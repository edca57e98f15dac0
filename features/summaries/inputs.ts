import { z } from 'zod';
import { checkbox, day, optionalText, requiredText, versionNumber } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';
import { bodyMax } from './text/rules';

export const titleMax = 80;

export const summaryPeriods = ['first-half', 'to-date', 'year', 'last-year', 'own'] as const;
export type SummaryPeriod = (typeof summaryPeriods)[number];

/** The sub-district as a whole is chosen like a community. */
export const wholePlace = 'whole';
const place = requiredText(64, 'communityNotChosen').transform((chosen) => (chosen === wholePlace ? null : chosen));

const ownDay = z
  .string()
  .default('')
  .refine((text) => text === '' || day.safeParse(text).success, 'dayWrong' satisfies ReasonCode);

export const draftInput = z
  .object({
    communityId: place,
    period: z.enum(summaryPeriods, { error: 'choiceMissing' satisfies ReasonCode }),
    from: ownDay,
    to: ownDay,
    templateId: requiredText(64, 'templateMissing'),
    rounded: checkbox,
  })
  .refine(({ period, from }) => period !== 'own' || from !== '', { error: 'dayMissing', path: ['from'] })
  .refine(({ period, to }) => period !== 'own' || to !== '', { error: 'dayMissing', path: ['to'] });
export type DraftInput = z.infer<typeof draftInput>;

const ofSummary = { id: z.string().max(64), version: versionNumber };

export const saveInput = z.object({
  ...ofSummary,
  title: requiredText(titleMax, 'titleMissing'),
  body: requiredText(bodyMax, 'bodyMissing'),
  rounded: checkbox,
});
export type SaveInput = z.infer<typeof saveInput>;

export const actInput = z.object(ofSummary);

export const returnInput = z.object({ ...ofSummary, because: optionalText(200) });

export const discardInput = z.object({
  ...ofSummary,
  sure: checkbox.refine((ticked) => ticked, 'confirmMissing' satisfies ReasonCode),
});

/** Which figure is touched, as it stands in the address. */
export const viewFilter = z.object({
  figure: z.string().max(300).optional().catch(undefined),
  done: z.string().max(30).optional().catch(undefined),
});

export const templateInput = z.object({
  id: optionalText(64),
  version: versionNumber,
  name: requiredText(40, 'titleMissing'),
  scope: z.enum(['community', 'sub-district'], { error: 'choiceMissing' satisfies ReasonCode }),
  title: requiredText(titleMax, 'titleMissing'),
  body: requiredText(bodyMax, 'bodyMissing'),
});
export type TemplateInput = z.infer<typeof templateInput>;
