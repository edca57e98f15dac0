import { beforeAll, expect, test } from 'vitest';
import type { Caption } from '@/db/schema/evidence.values';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { keepEntry } from '@/features/ledgers/mutations';
import * as ofLedgers from '@/features/ledgers/pictures/mutations';
import { storePicture } from '@/features/media/mutations';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import type { Staff } from '@/lib/viewer';
import { closeEdition } from '../editions/mutations';
import { tagRecords } from '../mutations';
import { getIndicator, getTree } from '../queries';
import { addPicture, removePicture } from './mutations';
import { listAtHand, listPictures } from './queries';
import { captionSaid } from './rules';

let here: string;
let editor: Staff;
let stranger: Staff;
let office: Staff;
const caption: Caption = {
  ...{ time: '2026年3月5日', place: '东门', people: '志愿者', topic: '清楼道' },
  ...{ background: '春季整治', reason: '居民反映堆物' },
};

beforeAll(async () => {
  here = await makeCommunity();
  editor = (await makeAccount('editor', here)) as Staff;
  stranger = (await makeAccount('editor', await makeCommunity())) as Staff;
  office = (await makeAccount('office')) as Staff;
});

const stored = async () => storePicture(editor, await photoFile(), noon);
const setUp = async () => {
  const edition = await makeEdition(office, [{ code: '1', needs: { picture: 1 } }]);
  const indicatorId = edition.idOf('1');
  return { edition, indicatorId, of: { editionId: edition.id, communityId: here, indicatorId } };
};

test('A picture with its six parts is evidence, once, and counts', async () => {
  const { edition, indicatorId, of } = await setUp();
  const mediaId = await stored();
  const picture = { indicatorId, communityId: here, mediaId, caption, sent: false };
  await expect(addPicture(editor, { ...picture, caption: { ...caption, reason: '' } }, noon)).rejects.toThrow(
    'captionPartMissing',
  );
  const named = { ...caption, people: '王某 13800138000' };
  await expect(addPicture(editor, { ...picture, caption: named }, noon)).rejects.toThrow('numberInEvidence');
  await expect(addPicture(editor, { ...picture, mediaId: 'none' }, noon)).rejects.toThrow('gone');
  await addPicture(editor, picture, noon);
  await expect(addPicture(editor, picture, noon), 'a second click').rejects.toThrow('pictureThere');
  expect((await listPictures(of)).map((one) => captionSaid('zh-CN', one.caption))).toEqual([
    '时间：2026年3月5日；地点：东门；人物：志愿者；主题：清楼道；背景：春季整治；事由：居民反映堆物。',
  ]);
  expect((await getTree(editor, edition.id, here))?.rows[0]?.leaf?.light).toBe('green');
});

test('Pictures of tagged entries are at hand for a caption', async () => {
  const { indicatorId } = await setUp();
  const entryId = await keepEntry(
    editor,
    remediation,
    {
      ...{ communityId: here, grid: '', campaignId: null, day: '2026-03-05', category: 'well-cover', place: '试路' },
      ...{ quantity: 1, quantity2: null, people: null, details: {} },
    },
    noon,
  );
  const mediaId = await stored();
  await ofLedgers.addPicture(editor, { entryId, mediaId, part: 'before', caption: '' }, noon);
  await tagRecords(
    editor,
    { indicatorId, communityId: here, kind: null, records: [{ type: 'entry', id: entryId }] },
    noon,
  );
  const tags = (await getIndicator(editor, indicatorId, here))?.tags ?? [];
  expect(await listAtHand(tags)).toMatchObject([{ mediaId, place: '试路', subject: { day: '2026-03-05' } }]);
});

test('Others neither add nor take away; of a closed edition nobody does', async () => {
  const { edition, indicatorId, of } = await setUp();
  const picture = { indicatorId, communityId: here, mediaId: await stored(), caption, sent: false };
  await expect(addPicture(stranger, picture, noon)).rejects.toThrow('notYours');
  const elsewhere = { ...picture, communityId: stranger.communityId };
  await expect(addPicture(stranger, elsewhere, noon), 'a picture of others').rejects.toThrow('gone');
  await addPicture(stranger, { ...elsewhere, sent: true }, noon);
  await addPicture(editor, picture, noon);
  const [shown] = await listPictures(of);
  await expect(removePicture(stranger, shown?.id ?? '', noon)).rejects.toThrow('notYours');
  const other = { ...picture, mediaId: await stored() };
  await addPicture(editor, other, noon);
  await removePicture(editor, shown?.id ?? '', noon);
  expect(await listPictures(of)).toHaveLength(1);
  await closeEdition(office, { id: edition.id, version: 1 }, noon);
  await expect(addPicture(editor, picture, noon)).rejects.toThrow('editionClosed');
  const [left] = await listPictures(of);
  await expect(removePicture(editor, left?.id ?? '', noon)).rejects.toThrow('editionClosed');
});
