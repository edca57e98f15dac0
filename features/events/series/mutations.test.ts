import { beforeAll, expect, test } from 'vitest';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import { saveSeries } from './mutations';
import { getSeries, listSeries, listSeriesOf } from './queries';

let here = '';
let editor: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  stranger = await makeAccount('editor', await makeCommunity());
});

test('A series is named and renamed by its community, and met by nobody else', async () => {
  const fields = { communityId: here, name: '我们的节日', nameEn: '' };
  const id = await saveSeries(editor, { id: null, ...fields }, noon);
  await saveSeries(editor, { id, ...fields, nameEn: 'Our festivals' }, noon);
  expect(await listSeries(editor)).toMatchObject([{ id, nameEn: 'Our festivals', events: 0 }]);
  expect((await listSeriesOf(here)).map((series) => series.id)).toEqual([id]);
  expect(await getSeries(stranger, id)).toBeUndefined();
  await expect(saveSeries(stranger, { id, ...fields }, noon)).rejects.toThrow('notYours');
  await expect(saveSeries(editor, { id: null, ...fields, communityId: null }, noon)).rejects.toThrow('notYours');
});
