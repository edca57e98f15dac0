import { z } from 'zod';
import { objectionModes } from '@/db/schema/public-notices.values';
import { choice, requiredText } from '@/lib/fields';

/** How an objection is closed. */
export const objectionOutcomes = ['dismissed', 'upheld'] as const;

export const textMax = 500;
export const contactMax = 100;
export const findingMax = 200;

const fields = {
  noticeId: z.string().max(64),
  nominationId: z.string({ error: 'objectionPersonMissing' }).min(1, 'objectionPersonMissing').max(64),
  mode: choice(objectionModes, 'choiceMissing'),
  text: requiredText(textMax, 'objectionTextMissing'),
  contact: requiredText(contactMax, 'objectionContactMissing'),
};

/** What came by telephone or on paper, as a clerk enters it. */
export const enterInput = z.object(fields);
export type ObjectionInput = z.infer<typeof enterInput>;

/** `homepage` is a field that people do not see: only programs fill it. */
export const objectInput = z
  .object({ ...fields, homepage: z.string().default('') })
  .refine((input) => input.homepage === '', { error: 'looksAutomatic', path: [] });

export const objectionInput = z.object({ id: z.string().max(64) });

export const closeInput = objectionInput.extend({
  status: choice(objectionOutcomes, 'choiceMissing'),
  finding: requiredText(findingMax, 'findingMissing'),
});
export type CloseInput = z.infer<typeof closeInput>;
