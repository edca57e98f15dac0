import { z } from 'zod';
import { checkbox, files, requiredText } from '@/lib/fields';

const kept = z.object({
  name: requiredText(80, 'attachmentNameMissing'),
  position: z.coerce
    .number({ error: 'numberMissing' })
    .int('numberMissing')
    .min(0, 'numberMissing')
    .max(99, 'numberMissing'),
  remove: checkbox,
});

/** The attachments in the form of a text: those that are there, by id, and new files. */
export const attachmentFields = {
  attachments: z.record(z.string().max(64), kept).optional(),
  files,
};

export type KeptAttachments = Record<string, z.infer<typeof kept>>;
