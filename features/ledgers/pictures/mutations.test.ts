import { beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { storePicture } from '@/features/media/mutations';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import { type Staff, viewerOf } from '@/lib/viewer';
import { closeMonth } from '../closings/mutations';
import { remediation } from '../definitions/remediation';
import { screens } from '../definitions/screens';
import { keepEntry, removeEntry } from '../mutations';
import { addPicture, removePicture } from './mutations';
import { listPictures } from './queries';
import { fits, reasonsNotToPicture } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
let here: string;
let editor: Staff;
let lead: Staff;

beforeAll(async () => {
  here = await makeCommunity();
  editor = (await makeAccount('editor', here)) as Staff;
  lead = (await makeAccount('lead', here)) as Staff;
});

const job = (day = '2026-11-20') =>
  keepEntry(
    editor,
    remediation,
    {
      ...{ communityId: here, grid: '', campaignId: null, day, category: 'well-cover', place: '试路' },
      ...{ quantity: 1, quantity2: null, people: null, details: {} },
    },
    now,
  );
const stored = async () => storePicture(editor, await photoFile(), now);

test('A picture stands beside an entry once, in the part that its ledger takes', async () => {
  const [entryId, mediaId] = [await job(), await stored()];
  await addPicture(editor, { entryId, mediaId, part: 'before', caption: '前' }, now);
  expect((await listPictures(entryId)).map(({ caption }) => caption)).toEqual(['前']);
  await expect(addPicture(editor, { entryId, mediaId, part: 'after', caption: '' }, now)).rejects.toThrow(
    'pictureThere',
  );
  const other = await stored();
  await expect(addPicture(editor, { entryId, mediaId: other, part: 'single', caption: '' }, now)).rejects.toThrow(
    'choiceMissing',
  );
});

test('A caption that holds a telephone is refused', async () => {
  const [entryId, mediaId] = [await job(), await stored()];
  const add = (caption: string) => addPicture(editor, { entryId, mediaId, part: 'before', caption }, now);
  await expect(add('户主 138 0013 8000')).rejects.toMatchObject({
    reasons: [{ code: 'numberInLedger', field: 'caption' }],
  });
  await add('户主已同意');
});

test('Others neither add nor take away, and what was taken out takes none', async () => {
  const [entryId, mediaId] = [await job(), await stored()];
  await addPicture(editor, { entryId, mediaId, part: 'before', caption: '' }, now);
  const [picture] = await listPictures(entryId);
  const stranger = (await makeAccount('editor', await makeCommunity())) as Staff;
  const more = { entryId, mediaId: await stored(), part: 'after', caption: '' } as const;
  await expect(addPicture(stranger, more, now)).rejects.toThrow('notYours');
  await expect(removePicture(stranger, { entryId, id: picture?.id ?? '' }, now)).rejects.toThrow('notYours');
  await removePicture(editor, { entryId, id: picture?.id ?? '' }, now);
  expect(await listPictures(entryId)).toEqual([]);
  await removeEntry(editor, { id: entryId, version: 1, because: '错' }, now);
  await expect(addPicture(editor, more, now)).rejects.toThrow('gone');
});

test('What proves a signed month is added to and not taken away', async () => {
  const [entryId, mediaId] = [await job('2026-10-08'), await stored()];
  await addPicture(editor, { entryId, mediaId, part: 'before', caption: '' }, now);
  await closeMonth(lead, { communityId: here, month: '2026-10' }, now);
  await addPicture(editor, { entryId, mediaId: await stored(), part: 'after', caption: '' }, now);
  const [picture] = await listPictures(entryId);
  await expect(removePicture(editor, { entryId, id: picture?.id ?? '' }, now)).rejects.toThrow('monthClosedPicture');
  expect(await listPictures(entryId)).toHaveLength(2);
});

describe('Who may', () => {
  test.each(roles)('%s', (role) => {
    const viewer = viewerOf({ id: 'p', role, communityId: here, signature: '试' });
    const may = ['grid-member', 'grid-head', 'editor', 'lead', 'office'].includes(role);
    const of = (communityId: string) => reasonsNotToPicture(viewer, remediation, { communityId, removedAt: null });
    expect(of(here).length === 0).toBe(may);
    expect(of('elsewhere').map(({ code }) => code)).toContain('notYours');
  });

  test('Single pictures and pairs are told apart', () => {
    expect([fits(screens, 'single'), fits(screens, 'before')]).toEqual([true, false]);
    expect([fits(remediation, 'single'), fits(remediation, 'after')]).toEqual([false, true]);
  });
});
