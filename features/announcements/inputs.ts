import { z } from 'zod';
import { checkbox, optionalId, optionalText, requiredText, versionNumber } from '@/lib/fields';
import { cleanRichText } from '@/lib/rich-text';
import { attachmentFields } from './attachments/inputs';
import { autosaveMark } from './autosaves/inputs';

export const titleMax = 60;
export const summaryMax = 120;

const text = {
  title: requiredText(titleMax, 'titleMissing'),
  columnId: requiredText(64, 'columnMissing'),
  communityId: optionalId,
  source: optionalText(40),
  summary: optionalText(summaryMax),
  body: z.string().max(200_000, 'tooLong').default('').transform(cleanRichText),
  coverAlt: optionalText(80),
  cover: z.instanceof(File).optional(),
  chosenCover: optionalId,
  removeCover: checkbox,
  ...attachmentFields,
  autosave: autosaveMark,
};

/** What follows the save: stay, look at the preview, or publish in the same transaction. */
const then = z.enum(['save', 'preview', 'publish']).default('save');

/** A new text. */
export const draftInput = z.object({ ...text, then });
export type DraftInput = z.infer<typeof draftInput>;

/** A text that an import brings: with a date it was published then, without one it is a draft. */
export type NewText = Omit<
  DraftInput,
  'cover' | 'chosenCover' | 'removeCover' | 'attachments' | 'files' | 'autosave' | 'then'
> & {
  slug?: string | undefined;
  publishedAt: Date | null;
};

/** The same text again: `version` is the one that the editor had before the eyes. */
export const saveInput = z.object({ ...text, then, id: z.string().max(64), version: versionNumber });
export type SaveInput = z.infer<typeof saveInput>;

export const correctInput = saveInput.extend({ correctionNote: requiredText(120, 'correctionNoteMissing') });

export const announcementInput = z.object({ id: z.string().max(64), version: versionNumber });

export const withdrawInput = announcementInput.extend({ reason: requiredText(120, 'withdrawalReasonMissing') });

export const pinInput = announcementInput.extend({ pinned: checkbox });

export const versionInput = z.object({ id: z.string().max(64), versionId: z.string().max(64) });

/** A text set aside takes the place of the one that stands: `version` is the one it was compared with. */
export const adoptInput = versionInput.extend({ version: versionNumber, correctionNote: optionalText(120) });
export type AdoptInput = z.infer<typeof adoptInput>;

/** The filters of the public list and of the desk's, as they stand in the address. */
export const listFilter = z.object({
  column: z.string().max(60).optional().catch(undefined),
  community: z.string().max(60).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

export const deskFilter = listFilter.extend({
  status: z.enum(['draft', 'published', 'withdrawn', 'scheduled']).optional().catch(undefined),
  mine: z.literal('yes').optional().catch(undefined),
  q: z.string().trim().max(60).optional().catch(undefined),
});

export const columnInput = z.object({
  id: z.string().max(64).default(''),
  version: versionNumber.default(0),
  name: requiredText(12, 'columnNameMissing'),
  nameEn: requiredText(40, 'columnNameEnMissing'),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugWrong')
    .max(40, 'tooLong'),
  position: z.coerce
    .number({ error: 'numberMissing' })
    .int('numberMissing')
    .min(0, 'numberMissing')
    .max(999, 'numberMissing'),
  staleDays: z.coerce
    .number({ error: 'numberMissing' })
    .int('numberMissing')
    .min(1, 'numberMissing')
    .max(400, 'numberMissing'),
  shown: checkbox,
  notices: checkbox,
});
export type ColumnInput = z.infer<typeof columnInput>;
