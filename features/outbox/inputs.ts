import { z } from 'zod';

export const messageInput = z.object({ id: z.string().max(64) });
