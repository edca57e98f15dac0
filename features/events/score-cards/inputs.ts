import { z } from 'zod';
import { optionalText, versionNumber } from '@/lib/fields';
import { criteria } from './rules';

export const noteMax = 200;

const keys = criteria.map(({ key }) => key);

/** `version` is 0 where nobody assessed the year yet. A field that holds no number comes out as none, which the rule refuses. */
export const scoreCardInput = z.object({
  communityId: z.string().max(64),
  year: z.coerce.number().int().min(2000).max(2100),
  version: versionNumber,
  points: z
    .partialRecord(z.enum(keys), z.string())
    .default({})
    .transform((typed) => Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, numberOf(text)]))),
  notes: z.partialRecord(z.enum(keys), optionalText(noteMax)).default({}),
});
export type ScoreCardInput = z.infer<typeof scoreCardInput>;

const numberOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : -1);

/** Which card, as it stands in the address. */
export const scoreCardFilter = z.object({
  community: z.string().max(60).optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
});
export type ScoreCardFilter = z.infer<typeof scoreCardFilter>;
