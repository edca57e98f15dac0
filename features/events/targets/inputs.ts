import { z } from 'zod';
import { eventKinds } from '@/db/schema/events.values';

const target = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^\d{0,3}$/.test(text), 'targetWrong')
  .transform((text) => (text === '' ? null : Number(text)));
const each = Object.fromEntries(eventKinds.map((kind) => [kind, target])) as Record<
  (typeof eventKinds)[number],
  typeof target
>;

/** The targets of a community in a year; what is empty is not set. */
export const targetsInput = z.object({
  communityId: z.string().max(64),
  year: z.coerce.number().int().min(2000).max(2100),
  targets: z.object(each),
});
export type TargetsInput = z.infer<typeof targetsInput>;

/** Whose targets a page is about, as it stands in the address. */
export const targetsFilter = z.object({
  community: z.string().max(60).optional().catch(undefined),
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
});
