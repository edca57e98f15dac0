import { z } from 'zod';
import { slipFaults } from '@/db/schema/outbox.values';
import { choice } from '@/lib/fields';

/** What became of a slip. */
export const markInput = z.object({
  id: z.string().max(64),
  outcome: choice(['handedOver', ...slipFaults] as const, 'choiceMissing'),
});
export type MarkInput = z.infer<typeof markInput>;

export const openSlipsInput = z.object({});
