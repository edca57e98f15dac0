import { z } from 'zod';
import { checkbox } from '@/lib/fields';
import { enteredInput } from '../sign-ups/inputs';

const number = z.string().max(20);

/** Somebody who calls; `number` leads back to the list of the event. */
export const callInput = enteredInput.extend({ number });

export const takeOffInput = z
  .object({ id: z.string().max(64), number, confirm: checkbox })
  .refine(({ confirm }) => confirm, { error: 'confirmMissing', path: ['confirm'] });
