import { z } from 'zod';
import { speakerKinds } from '@/db/schema/events.values';
import { checkbox, choice, day, optionalId, optionalText, requiredText, versionNumber } from '@/lib/fields';

export const nameMax = 20;
export const topicsMax = 120;

/** Somebody of the roster; one without an id is new. */
export const speakerInput = z.object({
  id: optionalId,
  version: versionNumber,
  communityId: optionalId,
  name: requiredText(nameMax, 'nameMissing'),
  kind: choice(speakerKinds, 'choiceMissing'),
  topics: optionalText(topicsMax),
  agreedOn: day,
});
export type SpeakerInput = z.infer<typeof speakerInput>;

export const leaveInput = z
  .object({ id: z.string().max(64), version: versionNumber, confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });
