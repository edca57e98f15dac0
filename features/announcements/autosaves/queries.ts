import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcementAutosaves } from '@/db/schema/announcements';
import type { Viewer } from '@/lib/viewer';
import { isSame, type Words } from './rules';

const { id, accountId, announcementId, base, window, title, summary, body, rest, savedAt, replacedAt, textKey } =
  announcementAutosaves;
const fields = { id, textKey, announcementId, base, window, title, summary, body, rest, savedAt };

export type Autosave = Words & {
  id: string;
  textKey: string;
  announcementId: string | null;
  base: number;
  window: string;
  rest: Record<string, string>;
  savedAt: Date;
};

const mine = (viewer: Viewer) => eq(accountId, viewer.id ?? '');

/** What the viewer wrote in a text and did not save, unless the text stands like that. Nobody meets another person's. */
export async function getUnsaved(viewer: Viewer, text: Words & { id: string }): Promise<Autosave | undefined> {
  const [row] = await db
    .select(fields)
    .from(announcementAutosaves)
    .where(and(mine(viewer), eq(textKey, text.id), eq(announcementId, text.id), isNull(replacedAt)));
  return row && !isSame(row, text) ? row : undefined;
}

/** The viewer's own texts that were begun and never saved, last touched first. */
export async function listUnsavedNew(viewer: Viewer): Promise<Autosave[]> {
  return db
    .select(fields)
    .from(announcementAutosaves)
    .where(and(mine(viewer), isNull(announcementId), isNull(replacedAt)))
    .orderBy(desc(savedAt))
    .limit(20);
}

/** One of the viewer's own, of the text that is asked for (null: a new one). */
export async function getAutosave(
  viewer: Viewer,
  autosaveId: unknown,
  of: string | null,
): Promise<Autosave | undefined> {
  if (typeof autosaveId !== 'string') return undefined;
  const [row] = await db
    .select(fields)
    .from(announcementAutosaves)
    .where(and(mine(viewer), eq(id, autosaveId), of ? eq(announcementId, of) : isNull(announcementId)));
  return row;
}
