import { z } from 'zod';
import type { ReasonCode } from '@/messages/words';

export const importInput = z.object({ id: z.string().max(64) });

export const uploadInput = z.object({ file: z.instanceof(File, { error: 'sheetMissing' satisfies ReasonCode }) });
