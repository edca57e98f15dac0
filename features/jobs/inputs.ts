import { z } from 'zod';

export const jobInput = z.object({ id: z.string().max(64) });
