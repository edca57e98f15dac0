import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { programmeTemplates } from '@/db/schema/events';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

export type Programme = typeof programmeTemplates.$inferSelect;

/** The templates in their order, those in use first. */
export async function listProgrammes(viewer: Viewer): Promise<Programme[]> {
  if (!may(viewer, 'event.read')) return [];
  return db
    .select()
    .from(programmeTemplates)
    .orderBy(desc(programmeTemplates.inUse), asc(programmeTemplates.position), asc(programmeTemplates.name));
}

/** Those from which an event can take its steps. */
export const listUsable = async (viewer: Viewer) => (await listProgrammes(viewer)).filter(({ inUse }) => inUse);

export async function getProgramme(viewer: Viewer, id: string): Promise<Programme | undefined> {
  if (!may(viewer, 'event.read')) return undefined;
  const [row] = await db
    .select()
    .from(programmeTemplates)
    .where(and(eq(programmeTemplates.id, id)));
  return row;
}
