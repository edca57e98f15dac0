import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { nominations } from '@/db/schema/nominations';
import { may } from '@/features/accounts/rules';
import { openForStaff } from '@/features/privacy/queries';
import type { Viewer } from '@/lib/viewer';
import { readPicture, type SealedForm } from '../people/queries';
import { listPictures } from '../queries';
import type { Paper } from './rules';

/**
 * Opens the form of somebody and the pictures that belong to it, to be printed or sent: one record says who looked at both.
 * Undefined when the viewer may not read persons there, or when there is nobody any more.
 */
export async function openPaper(viewer: Viewer, id: string, now: Date): Promise<Paper | undefined> {
  const [row] = await db
    .select({ nomination: nominations, community: communities.name, telephone: communities.telephone })
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(eq(nominations.id, id));
  if (!row || !may(viewer, 'nomination.read-person', row.nomination.communityId)) return undefined;
  const { nomination, ...of } = row;
  const { name, category, personId, sealedForm } = nomination;
  if (name === null || !sealedForm) return undefined;
  const { form } = await openForStaff(viewer, personId, { form: sealedForm, pictures: null }, now);
  if (!form) return undefined;
  return { ...of, name, category, form: JSON.parse(form) as SealedForm, pictures: await picturesOf(viewer, id) };
}

async function picturesOf(viewer: Viewer, id: string): Promise<Paper['pictures']> {
  const pictures: Paper['pictures'] = [];
  for (const { id: pictureId, kind, alt } of await listPictures(id)) {
    const content = kind === 'clue' ? null : await readPicture(viewer, pictureId);
    if (kind !== 'clue' && content) pictures.push({ kind, alt, content });
  }
  return pictures;
}
