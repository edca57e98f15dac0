import { z } from 'zod';
import { reviewStatuses } from '@/db/schema/reviews.values';
import { checkbox, optionalText, requiredText, ticked } from '@/lib/fields';
import { identifierOf } from '@/lib/identifier';

export const criterionRows = 4;
export const nameMax = 20;
const mostResidents = 20;

const typedCriterion = z.object({ name: optionalText(nameMax), weight: optionalText(3) });

/** Rows in which nothing stands were not needed. */
const criteria = z.record(z.string().max(2), typedCriterion).transform((rows, context) =>
  Object.entries(rows)
    .filter(([, { name, weight }]) => name !== '' || weight !== '')
    .map(([at, { name, weight }]) => {
      if (!name) context.addIssue({ code: 'custom', path: [at, 'name'], message: 'criterionNameMissing' });
      if (!/^(?:[1-9]\d?|100)$/.test(weight))
        context.addIssue({ code: 'custom', path: [at, 'weight'], message: 'weightMissing' });
      return { name, weight: Number(weight) };
    }),
);

/** One mobile number or e-mail address on a line. */
const identifiers = optionalText(2_000).transform((typed, context) => {
  const lines = typed.split(/[\n,，;；]+/).filter((line) => line.trim() !== '');
  const read = lines.map(identifierOf);
  if (lines.length > mostResidents) context.addIssue({ code: 'custom', message: 'tooLong' });
  if (read.includes(null)) context.addIssue({ code: 'custom', message: 'identifierWrong' });
  return read.filter((identifier) => identifier !== null);
});

export const openInput = z.object({
  communityId: requiredText(64, 'communityMissing'),
  title: requiredText(60, 'titleMissing'),
  candidates: ticked,
  criteria,
  staff: ticked,
  residents: identifiers,
  likes: checkbox,
});
export type OpenInput = z.infer<typeof openInput>;

export const closeInput = z.object({ id: z.string().max(64) });

export const decideInput = z.object({ id: z.string().max(64), chosen: ticked, note: optionalText(200) });
export type DecideInput = z.infer<typeof decideInput>;

/** The filter of the desk's list, and the community for which a round is begun, as they stand in the address. */
export const deskFilter = z.object({
  status: z.enum(reviewStatuses).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type DeskFilter = z.infer<typeof deskFilter>;

export const newFilter = z.object({ community: z.string().max(80).optional().catch(undefined) });
