import { z } from 'zod';
import { requiredText, versionNumber } from '@/lib/fields';
import { cleanRichText, plainText } from '@/lib/rich-text';

const intro = z
  .string({ error: 'introMissing' })
  .max(20_000, 'tooLong')
  .transform(cleanRichText)
  .refine((html) => plainText(html) !== '', 'introMissing');

/** One name a line; empty lines and names that stand there already are left out. */
const grids = z
  .string()
  .max(5_000, 'tooLong')
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.length > 0, 'gridNameMissing')
  .refine((names) => names.length <= 100, 'tooManyGrids')
  .refine((names) => names.every((name) => name.length <= 60), 'tooLong');

const community = {
  name: requiredText(20, 'communityNameMissing'),
  nameEn: requiredText(60, 'nameEnMissing'),
  address: requiredText(80, 'addressMissing'),
  officeHours: requiredText(60, 'officeHoursMissing'),
  telephone: requiredText(40, 'telephoneMissing'),
  intro,
  introEn: intro,
  grids,
};

/** A new community; its address on the site stays, since others link to it. */
export const newCommunityInput = z.object({
  ...community,
  slug: z
    .string({ error: 'slugWrong' })
    .trim()
    .max(40, 'tooLong')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugWrong'),
});
export type NewCommunityInput = z.infer<typeof newCommunityInput>;

/** A community again: `version` is the one that the editor had before the eyes. */
export const communityInput = z.object({ ...community, id: z.string().max(64), version: versionNumber });
export type CommunityInput = z.infer<typeof communityInput>;
