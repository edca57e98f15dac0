import { z } from 'zod';
import { eventKinds } from '@/db/schema/events.values';

const cursor = z.string().max(80).optional().catch(undefined);

/** What the list of events is narrowed to, as it stands in the address. */
export const eventFilter = z.object({
  kind: z.enum(eventKinds).optional().catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  before: cursor,
  after: cursor,
});
export type EventFilter = z.infer<typeof eventFilter>;
