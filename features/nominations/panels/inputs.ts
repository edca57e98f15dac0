import { z } from 'zod';
import { optionalId } from '@/lib/fields';

/** `leaving` names a member of the round, `joining` an account of staff. */
export const changePanelInput = z.object({ id: z.string().max(64), leaving: optionalId, joining: optionalId });
export type ChangePanelInput = z.infer<typeof changePanelInput>;
