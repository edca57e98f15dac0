import { z } from 'zod';
import type { ReasonCode } from '@/messages/words';

const ledger = z.string().max(40);

export const uploadInput = z.object({
  ledger,
  file: z.instanceof(File, { error: 'sheetMissing' satisfies ReasonCode }),
});

export const ofImport = z.object({ ledger, id: z.string().max(64) });

/** The yes to a list, with as many rows left out as its page said were wrong. */
export const importInput = ofImport.extend({ leftOut: z.coerce.number().int().min(0).max(10_000).default(0) });
