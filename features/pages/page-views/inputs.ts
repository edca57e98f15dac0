import { z } from 'zod';
import { spans } from './rules';

/** The span of days in the address; a month when it names none that is known. */
export const spanFilter = z.object({
  days: z.coerce
    .number()
    .pipe(z.literal(spans as unknown as [7, 30, 90]))
    .catch(30),
});
