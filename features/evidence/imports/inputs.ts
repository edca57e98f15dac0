import { z } from 'zod';
import type { ReasonCode } from '@/messages/words';
import { editionFields } from '../editions/inputs';

export const uploadInput = z.object({ file: z.instanceof(File, { error: 'sheetMissing' satisfies ReasonCode }) });

export const ofImport = z.object({ id: z.string().max(64) });

/** The yes to a list, with the period and the limits of its edition. */
export const importInput = ofImport.extend(editionFields);
export type ImportInput = z.infer<typeof importInput>;
