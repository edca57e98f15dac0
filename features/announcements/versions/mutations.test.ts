import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { records } from '@/db/schema/records';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { publish, save } from '../mutations';
import { restore } from './mutations';
import { listVersions } from './queries';

let place = { communityId: '', columnId: '' };
let [editor, elsewhere]: Viewer[] = [];
beforeAll(async () => {
  place = { communityId: await makeCommunity(), columnId: await makeColumn() };
  editor = await makeAccount('editor', place.communityId, '甲');
  elsewhere = await makeAccount('editor', await makeCommunity(), '乙');
});

const rowOf = async (id: string) => (await db.select().from(announcements).where(eq(announcements.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];

async function twoVersions() {
  const id = await makeDraft({ ...place, title: '旧题', body: '<p>旧文。</p>' });
  const fields = { title: '新题', summary: '摘要。', body: '<p>新文。</p>', source: '', coverAlt: '', ...place };
  await save(editor as Viewer, { ...fields, id, version: 1 }, { publish: false }, noon);
  const old = (await listVersions(editor as Viewer, id, {})).items.find(({ title }) => title === '旧题');
  return { id, versionId: old?.id ?? '' };
}

test('A restored version stands again, and what it replaced is a version', async () => {
  const { id, versionId } = await twoVersions();
  await restore(editor as Viewer, { id, versionId, version: 2, correctionNote: '' }, noon);
  expect(await rowOf(id)).toMatchObject({ title: '旧题', body: '<p>旧文。</p>', version: 3, status: 'draft' });
  const kept = await db.select().from(announcementVersions).where(eq(announcementVersions.announcementId, id));
  expect(kept.map(({ title }) => title).sort()).toEqual(['新题', '旧题', '旧题']);
  expect(await lastRecord()).toMatchObject({
    action: 'announcement.saved',
    subjectId: id,
    change: { version: 3, restored: versionId, restoredVersion: 1 },
  });
});

test('A public text is restored only with a note of what was corrected', async () => {
  const { id, versionId } = await twoVersions();
  await publish(editor as Viewer, { id, version: 2 }, noon);
  const input = { id, versionId, version: 3 };
  await expect(restore(editor as Viewer, { ...input, correctionNote: '' }, noon)).rejects.toThrow(
    'correctionNoteMissing',
  );
  await restore(editor as Viewer, { ...input, correctionNote: '改回原来的' }, noon);
  expect(await rowOf(id)).toMatchObject({ title: '旧题', status: 'published', correctionNote: '改回原来的' });
  expect(await lastRecord()).toMatchObject({ action: 'announcement.corrected', change: { restoredVersion: 1 } });
});

test('Nothing is restored over what somebody saved meanwhile, twice, or from another text', async () => {
  const { id, versionId } = await twoVersions();
  const stale = { id, versionId, version: 1, correctionNote: '' };
  await expect(restore(editor as Viewer, stale, noon)).rejects.toThrow('changedMeanwhile');
  await restore(editor as Viewer, { ...stale, version: 2 }, noon);
  await expect(restore(editor as Viewer, { ...stale, version: 3 }, noon)).rejects.toThrow('sameAsNow');
  const stranger = await makeDraft(place);
  await expect(restore(editor as Viewer, { ...stale, id: stranger }, noon)).rejects.toThrow('gone');
});

test('Nobody restores outside the own scope', async () => {
  const { id, versionId } = await twoVersions();
  const input = { id, versionId, version: 2, correctionNote: '' };
  for (const stranger of [visitor, await makeAccount('resident'), elsewhere as Viewer]) {
    await expect(restore(stranger, input, noon)).rejects.toThrow('notYours');
  }
  await restore(editor as Viewer, input, noon);
});
