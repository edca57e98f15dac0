import { z } from 'zod';
import { visitOutcomes } from '@/db/schema/nominations.values';
import { choice, day, requiredText, ticked } from '@/lib/fields';

/** The report of a visit (核实报告). `verifiers`: who came along, beside the writer. */
export const visitInput = z.object({
  id: z.string().max(64),
  day,
  place: requiredText(100, 'visitPlaceMissing'),
  asked: requiredText(500, 'askedMissing'),
  conclusion: requiredText(2_000, 'conclusionMissing'),
  outcome: choice(visitOutcomes, 'choiceMissing'),
  verifiers: ticked,
});
export type VisitInput = z.infer<typeof visitInput>;

export const signInput = z.object({ visitId: z.string().max(64) });
