import { z } from 'zod';
import { cleanRichText } from '@/lib/rich-text';
import { restFields } from './rules';

const key = z.string().regex(/^[\w-]{1,64}$/);

/** What a window of the editor sends while somebody writes. `late`: it was kept in the browser and comes only now. */
export const autosaveInput = z.object({
  account: key,
  key,
  announcementId: key.nullable(),
  base: z.number().int().min(0),
  window: key,
  /** The window whose text this one goes on with. */
  from: key.nullable().default(null),
  sequence: z.number().int().min(0),
  late: z.boolean().default(false),
  title: z.string().trim().max(300),
  summary: z.string().trim().max(600),
  body: z.string().max(200_000).transform(cleanRichText),
  rest: z.partialRecord(z.enum(restFields), z.string().max(300)),
});
export type AutosaveInput = z.infer<typeof autosaveInput>;

/** Which autosave a form was sent from, as `key:window`; empty without scripts. */
export const autosaveMark = z
  .string()
  .default('')
  .transform((text) => /^([\w-]{1,64}):([\w-]{1,64})$/.exec(text))
  .transform((match) => (match ? { key: match[1] ?? '', window: match[2] ?? '' } : null));
export type AutosaveMark = z.infer<typeof autosaveMark>;

export const discardAutosaveInput = z.object({ autosaveId: key });
