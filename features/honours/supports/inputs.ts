import { z } from 'zod';
import { supportKinds } from '@/db/schema/honours.values';
import { choice, day, optionalText, requiredText } from '@/lib/fields';
import { fenOf } from './rules';

export const lineMax = 100;
export const needMax = 500;

const amount = optionalText(20).transform((typed, context) => {
  const fen = fenOf(typed);
  if (fen !== null) return fen;
  context.addIssue({ code: 'custom', message: 'amountWrong' });
  return z.NEVER;
});

/** 礼遇 may be a seat or a visit of others; 帮扶 and 慰问 bring something. */
export const supportInput = z
  .object({
    honourId: z.string().max(64),
    kind: choice(supportKinds, 'choiceMissing'),
    day,
    basis: requiredText(lineMax, 'basisMissing'),
    visitors: optionalText(lineMax),
    amount,
    goods: optionalText(lineMax),
    source: requiredText(lineMax, 'sourceMissing'),
    receipt: optionalText(lineMax),
    need: optionalText(needMax),
  })
  .refine(({ kind, amount, goods }) => kind === 'courtesy' || amount > 0 || goods !== '', {
    error: 'moneyOrGoodsMissing',
    path: ['amount'],
  });
export type SupportInput = z.infer<typeof supportInput>;

export const needInput = z.object({ id: z.string().max(64) });

export const cancelInput = needInput.extend({ reason: requiredText(lineMax, 'cancelReasonMissing') });
export type CancelInput = z.infer<typeof cancelInput>;

/** The filter of the ledger, as it stands in the address. */
export const ledgerFilter = z.object({
  year: z
    .string()
    .regex(/^20\d\d$/)
    .optional()
    .catch(undefined),
  kind: z.enum(supportKinds).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;
