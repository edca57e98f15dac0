import { beforeAll, expect, test } from 'vitest';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { autosave } from '../autosaves/mutations';
import { draft, save } from '../mutations';
import { getCompared, getVersion, listVersions } from './queries';

let [editor, other, elsewhere]: Viewer[] = [];
let id = '';
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const text = (title: string, place: object) => ({
  ...{ title, summary: '摘要', body: `<p>${title}</p>`, source: '', coverAlt: '' },
  ...(place as { columnId: string; communityId: string }),
});

beforeAll(async () => {
  const place = { communityId: await makeCommunity(), columnId: await makeColumn() };
  editor = await makeAccount('editor', place.communityId, '甲');
  other = await makeAccount('editor', place.communityId, '乙');
  elsewhere = await makeAccount('editor', await makeCommunity(), '丙');
  id = await draft(editor, text('一', place), { publish: false }, at(0));
  await save(editor, { ...text('二', place), id, version: 1 }, { publish: false }, at(1));
  await save(other, { ...text('三', place), id, version: 1 }, { publish: false }, at(2));
  const window = { account: editor.id ?? '', key: id, announcementId: id, window: 'w', from: null, sequence: 1 };
  const more = { base: 2, late: false, rest: {}, title: '四', summary: '摘要', body: '<p>四</p>' };
  await autosave(editor, { ...window, ...more }, at(3));
});

const titles = async (viewer: Viewer) => (await listVersions(viewer, id, {})).items.map((one) => [one.kind, one.title]);

test('All versions are listed last first: what was saved, set aside, and autosaved by the viewer alone', async () => {
  expect(await titles(editor as Viewer)).toEqual([
    ['autosaved', '四'],
    ['aside', '三'],
    ['saved', '二'],
    ['saved', '一'],
  ]);
  expect(await titles(other as Viewer)).toEqual([
    ['aside', '三'],
    ['saved', '二'],
    ['saved', '一'],
  ]);
});

test('The list pages through all kinds in one order', async () => {
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await listVersions(editor as Viewer, id, before ? { before } : {}, 1);
    seen.push(...page.items.map(({ title }) => title));
    before = page.older;
  } while (before);
  expect(seen).toEqual(['四', '三', '二', '一']);
});

test('By default the last version is compared with the one before, otherwise any two', async () => {
  const last = await getCompared(other as Viewer, id, {});
  expect([last?.before?.title, last?.after.title]).toEqual(['二', '三']);
  const [, , two, one] = (await listVersions(editor as Viewer, id, {})).items;
  const chosen = await getCompared(editor as Viewer, id, { from: two?.id, to: one?.id });
  expect([chosen?.before?.title, chosen?.after.title]).toEqual(['二', '一']);
  const first = await getCompared(editor as Viewer, id, { to: one?.id });
  expect([first?.before, first?.after.title]).toEqual([undefined, '一']);
});

test('Nobody meets versions outside the own scope, or what another person did not save', async () => {
  const own = (await listVersions(editor as Viewer, id, {})).items[0]?.id ?? '';
  expect(await getVersion(editor as Viewer, id, own)).toMatchObject({ title: '四' });
  expect(await getVersion(other as Viewer, id, own)).toBeUndefined();
  for (const stranger of [visitor, elsewhere as Viewer]) {
    expect((await listVersions(stranger, id, {})).items).toEqual([]);
    expect(await getCompared(stranger, id, {})).toBeUndefined();
  }
});
