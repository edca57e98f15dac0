import { expect, test } from 'vitest';
import { makeAccount, makeCommunity, makePortal } from '@/lib/testing/factories';
import type { Staff, Viewer } from '@/lib/viewer';
import { draftSummary, returnSummary, saveSummary, submitSummary } from '../mutations';
import { listReturned, listToSign } from './queries';

const now = new Date('2026-11-22T12:00:00+08:00');
const waits = async (viewer: Viewer) => (await listToSign(viewer as Staff)).map(({ id }) => id);
const cameBack = async (viewer: Viewer) => (await listReturned(viewer as Staff)).map(({ id }) => id);

test('A summary waits for those who may sign it, and, sent back, for whoever handed it in', async () => {
  await makePortal();
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const account = async (role: 'editor' | 'lead' | 'office', place: string | null) =>
    (await makeAccount(role, place)) as Staff;
  const [editor, second, wrote] = [
    await account('editor', here),
    await account('lead', here),
    await account('lead', here),
  ];
  const [elsewhere, office] = [await account('lead', there), await account('office', null)];
  const of = {
    communityId: here,
    period: 'year',
    from: '',
    to: '',
    templateId: 'community-year',
    rounded: false,
  } as const;
  const id = await draftSummary(wrote, of, now);
  await saveSummary(editor, { id, version: 1, title: '短', body: '# 一\n一段。', rounded: false }, now);
  expect(await waits(second)).toEqual([]);
  await submitSummary(editor, { id, version: 2 }, now);
  expect([await waits(second), await waits(office)]).toEqual([[id], [id]]);
  for (const viewer of [editor, wrote, elsewhere]) expect(await waits(viewer)).toEqual([]);
  await returnSummary(second, { id, version: 3, because: '太短' }, now);
  expect(await waits(second)).toEqual([]);
  expect(await cameBack(editor)).toEqual([id]);
  for (const viewer of [second, wrote, office]) expect(await cameBack(viewer)).toEqual([]);
  await submitSummary(editor, { id, version: 4 }, now);
  expect(await cameBack(editor)).toEqual([]);
  await returnSummary(editor, { id, version: 5, because: '' }, now);
  expect(await cameBack(editor)).toEqual([]);
});
