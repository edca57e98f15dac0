import { z } from 'zod';

export const likeInput = z.object({ id: z.string().max(64), candidateId: z.string().max(64) });
export type LikeInput = z.infer<typeof likeInput>;
