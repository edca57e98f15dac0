import { z } from 'zod';
import { categories, channels, clueRefusals, clueStatuses } from '@/db/schema/nominations.values';
import { checkbox, choice, optionalText, requiredText } from '@/lib/fields';
import { categoryOf } from './rules';

export const nameMax = 20;
export const placeMax = 50;
export const contactMax = 100;
export const additionMax = 300;

/** The choice of a community that stands for every place outside the sub-district. */
export const elsewhere = 'elsewhere';

// Any wording in use is understood: lists and papers bring others than our own five.
const category = z.string({ error: 'categoryMissing' }).transform((typed, context) => {
  const known = categories.find((one) => one === typed) ?? categoryOf(typed);
  if (known) return known;
  context.addIssue({ code: 'custom', message: 'categoryMissing' });
  return z.NEVER;
});

const clueFields = z.object({
  name: requiredText(nameMax, 'nomineeNameMissing'),
  communityId: z.string({ error: 'whereMissing' }).min(1, 'whereMissing').max(64),
  place: optionalText(placeMax),
  category,
  // Its limit is a term of the sub-district, counted in characters.
  deed: requiredText(2_000, 'deedMissing'),
  channel: choice(channels, 'channelMissing'),
  nominator: optionalText(nameMax),
  contact: requiredText(contactMax, 'contactMissing'),
  picture: z.instanceof(File).optional(),
});

/** `homepage` is a field that people do not see: only programs fill it. */
export const clueInput = clueFields
  .extend({
    agree: checkbox.refine((agree) => agree, 'consentMissing'),
    proof: z.string().max(200).default(''),
    homepage: z.string().default(''),
  })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] });

/** A paper form that a clerk enters for somebody who signed it. */
export const paperInput = clueFields;
export type ClueInput = z.infer<typeof clueFields>;

export const clueIdInput = z.object({ id: z.string().max(64) });
export const joinInput = clueIdInput.extend({
  nominationId: z.string({ error: 'choiceMissing' }).min(1, 'choiceMissing').max(64),
});
export const passOnInput = clueIdInput.extend({ to: requiredText(100, 'passedOnToMissing') });
export const refuseInput = clueIdInput.extend({ refusal: choice(clueRefusals, 'choiceMissing') });

const token = z.string().max(400);
export const addInput = z.object({ token, text: requiredText(additionMax, 'additionMissing') });
export const withdrawInput = z.object({ token, confirm: checkbox }).refine(({ confirm }) => confirm, {
  error: 'confirmMissing',
  path: ['confirm'],
});

/** The filter of the desk's list, as it stands in the address. */
export const clueFilter = z.object({
  status: z.enum(clueStatuses).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type ClueFilter = z.infer<typeof clueFilter>;
