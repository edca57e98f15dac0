import { expect, test } from 'vitest';
import { listCommunities } from '@/features/communities/queries';
import { addPicture as captionPicture } from '@/features/evidence/pictures/mutations';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { keepEntry, removeEntry } from '@/features/ledgers/mutations';
import { addPicture } from '@/features/ledgers/pictures/mutations';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import type { Staff } from '@/lib/viewer';
import { storePicture } from '../mutations';
import { listProofUsesFor } from './queries';

test('A picture says which entries and indicators it proves, and elsewhere only how many', async () => {
  const communityId = await makeCommunity();
  const [editor, office] = [await makeAccount('editor', communityId), await makeAccount('office')] as [Staff, Staff];
  const stranger = (await makeAccount('editor', await makeCommunity())) as Staff;
  const mediaId = await storePicture(editor, await photoFile(), noon);
  expect(await listProofUsesFor(editor, mediaId)).toEqual({ seen: [], more: 0 });
  const of = { communityId, grid: '', campaignId: null, quantity: 1, quantity2: null, people: null, details: {} };
  const job = { ...of, day: '2026-03-05', category: 'well-cover', place: '试路' };
  const entryId = await keepEntry(editor, remediation, job, noon);
  await addPicture(editor, { entryId, mediaId, part: 'before', caption: '' }, noon);
  const { idOf } = await makeEdition(office, [{ code: '1', needs: { picture: 1 }, text: '楼道整洁' }]);
  const parts = { time: '3月', place: '东门', people: '志愿者', topic: '清楼道', background: '整治', reason: '堆物' };
  const caption = { indicatorId: idOf('1'), communityId, mediaId, caption: parts, sent: false };
  await captionPicture(editor, caption, noon);
  const slug = (await listCommunities()).find(({ id }) => id === communityId)?.slug;
  expect(await listProofUsesFor(editor, mediaId)).toEqual({
    seen: [
      { path: `/desk/ledgers/entries/${entryId}`, title: '试路', by: 'ledger', removed: false },
      {
        path: `/desk/evidence/indicators/${idOf('1')}?community=${slug}`,
        title: '1 楼道整洁，试社区',
        ...{ by: 'evidence', removed: false },
      },
    ],
    more: 0,
  });
  expect(await listProofUsesFor(stranger, mediaId)).toEqual({ seen: [], more: 2 });
  await removeEntry(editor, { id: entryId, version: 1, because: '写错了' }, noon);
  expect((await listProofUsesFor(editor, mediaId)).seen[0]).toMatchObject({ by: 'ledger', removed: true });
});
