import { z } from 'zod';
import { conclusions, proofKinds, proofTypes } from '@/db/schema/evidence.values';
import { choice, optionalId, optionalText, requiredText, ticked, versionNumber } from '@/lib/fields';
import type { ReasonCode } from '@/messages/words';
import { lights } from './rules';
import { refOf } from './subjects/rules';

export const provesMax = 300;
const id = z.string().max(64);

/** What is done to evidence of an indicator, at a place: null is the sub-district itself. */
const ofPlace = z.object({ indicatorId: id, communityId: optionalId });

const kind = z
  .enum([...proofKinds, ''], { error: 'choiceMissing' satisfies ReasonCode })
  .default('')
  .transform((chosen) => chosen || null);

/** Records that were ticked for an indicator; without a kind each has the usual one. */
export const tagRecordsInput = ofPlace.extend({
  kind,
  of: optionalText(60),
  month: optionalText(7),
  records: ticked.transform((keys) => keys.flatMap((key) => refOf(key) ?? [])),
});
export type TagRecordsInput = z.infer<typeof tagRecordsInput>;

/** The record of a page, for an indicator that was chosen there. */
export const tagRecordInput = z.object({
  indicatorId: requiredText(64, 'indicatorNotChosen'),
  communityId: optionalId,
  kind,
  proves: optionalText(provesMax),
  type: choice(proofTypes, 'notUnderstood'),
  subjectId: id,
});
export type TagRecordInput = z.infer<typeof tagRecordInput>;

export const changeTagInput = z.object({
  id,
  kind: choice(proofKinds, 'choiceMissing'),
  proves: optionalText(provesMax),
});
export type ChangeTagInput = z.infer<typeof changeTagInput>;

export const tagInput = z.object({ id });

export const statementInput = ofPlace.extend({
  version: versionNumber,
  conclusion: choice(conclusions, 'choiceMissing'),
  statement: optionalText(20_000),
});
export type StatementInput = z.infer<typeof statementInput>;

const short = z.string().max(60).optional().catch(undefined);

/** The place and what is shown of an edition, as they stand in the address. */
export const editionFilter = z.object({
  community: short,
  light: z
    .enum([...lights, 'missing'])
    .optional()
    .catch(undefined),
  done: short,
});
export type EditionFilter = z.infer<typeof editionFilter>;

/** The same of an indicator: from where records are offered, and of which month. */
export const indicatorFilter = z.object({
  community: short,
  of: short,
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  picture: z.string().max(64).optional().catch(undefined),
  done: short,
});
export type IndicatorFilter = z.infer<typeof indicatorFilter>;
