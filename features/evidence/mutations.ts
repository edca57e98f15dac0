import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { evidenceStatements, evidenceTags, indicatorEditions, indicators } from '@/db/schema/evidence';
import type { ProofKind } from '@/db/schema/evidence.values';
import { isCommunity } from '@/features/communities/queries';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { ChangeTagInput, StatementInput, TagRecordInput, TagRecordsInput } from './inputs';
import {
  communityOfKey,
  placeKey,
  placeOfIndicator,
  reasonsNotToProve,
  reasonsNotToState,
  reasonsNotToTag,
} from './rules';
import { findSubjects, ownRefs } from './subjects/queries';
import { keyOf, mayKnow, type Ref, usualKind } from './subjects/rules';

export const ofIndicator = (id: string) => ({ type: 'evidence', id });

/** An indicator with its edition, and a place where evidence of it belongs; refuses where one of them is not there. */
export async function findPlace(tx: Tx, indicatorId: string, communityId: string | null) {
  const [row] = await tx
    .select({ indicator: indicators, edition: indicatorEditions })
    .from(indicators)
    .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
    .where(eq(indicators.id, indicatorId));
  if (!row || (communityId !== null && !(await isCommunity(tx, communityId)))) return refuse('gone');
  return placeOfIndicator(row, communityId);
}

type Tagged = { indicatorId: string; communityId: string | null; kind: ProofKind | null; proves: string };

type Ticked = Omit<TagRecordsInput, 'of' | 'month'>;

/** Tags records that were ticked as evidence of an indicator; those that are there already stay as they are. */
export function tagRecords(viewer: Viewer, { records: refs, ...tagged }: Ticked, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      if (refs.length === 0) refuse('evidenceNotChosen', 'records');
      await tagAll(tx, viewer, { ...tagged, proves: '' }, refs);
    },
    now,
  );
}

/** Tags the record of a page with an indicator that was chosen there. */
export function tagRecord(viewer: Viewer, { type, subjectId, ...tagged }: TagRecordInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const added = await tagAll(tx, viewer, tagged, [{ type, id: subjectId }]);
      if (added === 0) refuse('evidenceThere', 'indicatorId');
    },
    now,
  );
}

async function tagAll(tx: Tx, viewer: Viewer, { indicatorId, communityId, kind, proves }: Tagged, refs: Ref[]) {
  const place = await findPlace(tx, indicatorId, communityId);
  refuseAll(reasonsNotToProve(viewer, place));
  const own = await ownRefs(refs, tx);
  const subjects = await findSubjects(own, tx);
  let added = 0;
  for (const ref of own) {
    const subject = subjects.get(keyOf(ref));
    if (!subject || !mayKnow(viewer, subject)) return refuse('evidenceGone', 'records');
    const proved = kind ?? usualKind(subject);
    refuseAll(reasonsNotToTag(viewer, place, subject, proved, proves));
    const of = { indicatorId, communityId: placeKey(communityId), type: ref.type, subjectId: ref.id };
    const row = { id: newId(tx.now.getTime()), ...of, kind: proved, proves, taggedBy: viewer.id, taggedAt: tx.now };
    const inserted = await tx.insert(evidenceTags).values(row).onConflictDoNothing().returning({ id: evidenceTags.id });
    added += inserted.length;
  }
  await record(tx, 'evidence.tagged', ofIndicator(indicatorId), { communityId, added });
  return added;
}

type TagPlace = { indicatorId: string; communityId: string | null };
const placeOfTag = ({ indicatorId, communityId }: typeof evidenceTags.$inferSelect): TagPlace => ({
  indicatorId,
  communityId: communityOfKey(communityId),
});

/** Says anew what a tagged record proves, and with which lines. Returns where it is. */
export function changeTag(viewer: Viewer, { id, kind, proves }: ChangeTagInput, now: Date): Promise<TagPlace> {
  return write(
    viewer,
    async (tx) => {
      const { tag, place } = await findTag(tx, id);
      const ref = { type: tag.type, id: tag.subjectId };
      const subject = (await findSubjects([ref], tx)).get(keyOf(ref)) ?? refuse('evidenceGone');
      refuseAll(reasonsNotToTag(viewer, place, subject, kind, proves));
      await tx.update(evidenceTags).set({ kind, proves }).where(eq(evidenceTags.id, id));
      await record(tx, 'evidence.tagged', ofIndicator(tag.indicatorId), { changed: id });
      return placeOfTag(tag);
    },
    now,
  );
}

/** Takes a record from among the evidence; the record itself stays. Returns where it was. */
export function untag(viewer: Viewer, id: string, now: Date): Promise<TagPlace> {
  return write(
    viewer,
    async (tx) => {
      const { tag, place } = await findTag(tx, id);
      refuseAll(reasonsNotToProve(viewer, place));
      await tx.delete(evidenceTags).where(eq(evidenceTags.id, id));
      await record(tx, 'evidence.untagged', ofIndicator(tag.indicatorId), { type: tag.type, subject: tag.subjectId });
      return placeOfTag(tag);
    },
    now,
  );
}

async function findTag(tx: Tx, id: string) {
  const [tag] = await tx.select().from(evidenceTags).where(eq(evidenceTags.id, id));
  if (!tag) return refuse('gone');
  return { tag, place: await findPlace(tx, tag.indicatorId, communityOfKey(tag.communityId)) };
}

/** Keeps what a place says of an indicator: its conclusion and its statement. */
export function saveStatement(
  viewer: Viewer,
  { indicatorId, communityId, version, ...said }: StatementInput,
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToState(viewer, await findPlace(tx, indicatorId, communityId), said));
      const key = { indicatorId, communityId: placeKey(communityId) };
      const next = { ...said, savedBy: viewer.id, savedAt: now, version: version + 1 };
      const changed =
        version === 0
          ? await tx
              .insert(evidenceStatements)
              .values({ ...key, ...next })
              .onConflictDoNothing()
              .returning()
          : await tx
              .update(evidenceStatements)
              .set(next)
              .where(
                and(
                  eq(evidenceStatements.indicatorId, indicatorId),
                  eq(evidenceStatements.communityId, key.communityId),
                  eq(evidenceStatements.version, version),
                ),
              )
              .returning();
      if (changed.length === 0) refuse('changedMeanwhile');
      await record(tx, 'evidence.statement-saved', ofIndicator(indicatorId), {
        communityId,
        conclusion: said.conclusion,
      });
    },
    now,
  );
}
