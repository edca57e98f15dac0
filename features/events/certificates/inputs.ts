import { z } from 'zod';

export const certificateInput = z.object({ attendanceId: z.string().max(64) });

/** `token` names the attendance for its own person; `back` is the page from which it was asked. */
export const ownCertificateInput = z.object({ token: z.string().max(400), back: z.string().max(600).default('') });
