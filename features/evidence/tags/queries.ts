import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { evidenceTags, indicatorEditions, indicators } from '@/db/schema/evidence';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import type { Edition } from '../queries';
import { communityOfKey, placeKey } from '../rules';
import { findSubjects } from '../subjects/queries';
import { isOfPeriod, isOfPlace, keyOf, type Ref, type Subject } from '../subjects/rules';

export type Tag = typeof evidenceTags.$inferSelect & {
  taggedByName: string | null;
  /** Undefined where the record was taken back since. */
  subject: Subject | undefined;
  /** Whether it still stands and is of the edition's period. */
  counts: boolean;
};

type Of = { edition: Edition; communityId: string | null; indicatorId?: string };

/** What is tagged with the indicators of an edition at a place, each with its record as it stands now, by the day of the record. */
export async function listTags({ edition, communityId, indicatorId }: Of): Promise<Tag[]> {
  const rows = await db
    .select({ tag: evidenceTags, taggedByName: accounts.signature })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .leftJoin(accounts, eq(accounts.id, evidenceTags.taggedBy))
    .where(
      and(
        eq(indicators.editionId, edition.id),
        eq(evidenceTags.communityId, placeKey(communityId)),
        indicatorId ? eq(indicators.id, indicatorId) : undefined,
      ),
    )
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  const subjects = await findSubjects(rows.map(({ tag }) => refOfTag(tag)));
  const period = { from: edition.fromDay, to: edition.toDay };
  const tags = rows.map(({ tag, taggedByName }): Tag => {
    const subject = subjects.get(keyOf(refOfTag(tag)));
    const fits = (found: Subject) =>
      isOfPeriod(period, found, tag.kind) && isOfPlace(found, communityOfKey(tag.communityId));
    return { ...tag, taggedByName, subject, counts: subject !== undefined && fits(subject) };
  });
  const dayOf = ({ subject }: Tag) => subject?.day ?? '';
  return tags.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const refOfTag = ({ type, subjectId }: Pick<Tag, 'type' | 'subjectId'>): Ref => ({ type, id: subjectId });

/** With which indicators a record is tagged, at the places that the viewer reads. */
export async function listTagsOf(viewer: Viewer, { type, id }: Ref) {
  const rows = await db
    .select({
      ...{ id: evidenceTags.id, communityId: evidenceTags.communityId, kind: evidenceTags.kind },
      ...{ indicatorId: indicators.id, code: indicators.code, text: indicators.text, edition: indicatorEditions.title },
    })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
    .where(and(eq(evidenceTags.type, type), eq(evidenceTags.subjectId, id)))
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  return rows.filter((row) => may(viewer, 'evidence.read', row.communityId || null));
}
