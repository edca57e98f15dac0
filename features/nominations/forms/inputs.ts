import { z } from 'zod';
import { opinionOutcomes, opinionSources } from '@/db/schema/nominations.values';
import { choice, day, files, optionalText, versionNumber } from '@/lib/fields';

const id = z.string().max(64);

/** The form (推荐表). Everything may be left for later; what is missing is told beside the form. */
export const formInput = z.object({
  id,
  version: versionNumber,
  gender: optionalText(10),
  birth: z
    .string()
    .trim()
    .regex(/^(|(19|20)\d{2}-(0[1-9]|1[0-2]))$/, 'birthWrong')
    .default(''),
  politics: optionalText(20),
  education: optionalText(20),
  identity: optionalText(50),
  workplace: optionalText(100),
  address: optionalText(100),
  telephone: optionalText(50),
  // Their limits are terms of the sub-district, counted in characters.
  oneLine: optionalText(2_000),
  brief: optionalText(5_000),
  story: optionalText(20_000),
  honours: optionalText(1_000),
  guardian: optionalText(50),
  relation: optionalText(50),
});
export type FormInput = z.infer<typeof formInput>;

export const picturesInput = z.object({
  id,
  kind: choice(['id-photo', 'life'] as const, 'choiceMissing'),
  files,
  alt: optionalText(100),
});
export const removePictureInput = z.object({ id, pictureId: z.string().max(64) });

export const opinionInput = z.object({
  id,
  source: choice(opinionSources, 'choiceMissing'),
  outcome: choice(opinionOutcomes, 'choiceMissing'),
  day,
  document: optionalText(100),
});
export type OpinionInput = z.infer<typeof opinionInput>;
