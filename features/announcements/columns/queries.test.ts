import { expect, test } from 'vitest';
import { listWhoMay } from '@/features/accounts/staff/queries';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { publish, withdraw } from '../mutations';
import { listColumns } from '../queries';
import { listColumnHealth } from './queries';

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);

test('A column without news for its days is idle for those who can write, and withdrawn texts are no news', async () => {
  const [columnId, communityId] = [await makeColumn(), await makeCommunity()];
  const office = await makeAccount('office');
  const healthAt = async (now: Date) =>
    (await listColumnHealth(office, now)).find(({ column }) => column.id === columnId);

  expect(await healthAt(noon)).toMatchObject({ health: { state: 'empty' }, last: undefined });
  const id = await makeDraft({ communityId, columnId, title: '唯一的一篇' });
  expect(await healthAt(noon)).toMatchObject({ health: { state: 'empty' } });
  expect(
    (await listColumns()).map((column) => column.id),
    'visitors do not meet it',
  ).not.toContain(columnId);

  await publish(system, { id, version: 1 }, noon);
  expect(
    (await listColumns()).map((column) => column.id),
    'visitors meet it',
  ).toContain(columnId);
  expect(await healthAt(later(13))).toMatchObject({ health: { state: 'fresh' }, last: { title: '唯一的一篇' } });
  expect(await healthAt(later(16))).toMatchObject({ health: { state: 'idle', days: 16 } });

  await withdraw(system, { id, version: 2, reason: '有误' }, noon);
  expect(await healthAt(later(1))).toMatchObject({ health: { state: 'empty' } });
  expect((await listColumns()).map((column) => column.id)).not.toContain(columnId);
});

test('Who cannot write is not told of idle columns', async () => {
  await makeColumn();
  const told = async (viewer: Viewer) => (await listColumnHealth(viewer, noon)).length > 0;
  expect(await told(await makeAccount('editor', await makeCommunity()))).toBe(true);
  for (const viewer of [visitor, await makeAccount('resident'), await makeAccount('auditor')])
    expect(await told(viewer)).toBe(false);
});

test('Staff see who may write in their own scope', async () => {
  const [here, there] = [await makeCommunity('这里'), await makeCommunity('那里')];
  const editor = await makeAccount('editor', here, '这里的编辑');
  await makeAccount('grid-member', here, '这里的网格员');
  await makeAccount('lead', there, '那里的书记');
  const office = await makeAccount('office', null, '街道的人');
  const names = async (viewer: Viewer) => (await listWhoMay(viewer, 'announcement.write')).map(({ name }) => name);
  expect(await names(editor)).toEqual(['这里的编辑']);
  expect(await names(office)).toEqual(expect.arrayContaining(['这里的编辑', '那里的书记', '街道的人']));
  expect(await names(office)).not.toContain('这里的网格员');
  expect(await names(visitor)).toEqual([]);
});
