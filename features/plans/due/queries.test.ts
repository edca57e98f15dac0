import { expect, test } from 'vitest';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { closePlan, savePlan } from '../mutations';
import { listDue } from './queries';

const now = new Date('2026-11-22T12:00:00+08:00');

test('What is due within a week or was before waits for those who answer for it, the oldest first, until it is closed', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const lead = (await makeAccount('lead', here)) as Staff;
  const days = ['2026-11-29', '2026-11-30', '2026-11-21', '2026-11-22'];
  const of = {
    id: '',
    version: 0,
    communityId: here,
    origin: 'own',
    askedBy: '',
    owner: '',
    figure: null,
    target: null,
  } as const;
  const ids = new Map<string, string>();
  for (const dueDay of days) ids.set(dueDay, await savePlan(lead, { ...of, what: '换井盖', dueDay }, now));
  expect((await listDue(lead, now)).map(({ dueDay }) => dueDay)).toEqual(['2026-11-21', '2026-11-22', '2026-11-29']);
  await closePlan(lead, { id: ids.get('2026-11-21') ?? '', version: 1, status: 'done', outcome: '换好了' }, now);
  expect((await listDue(lead, now)).map(({ dueDay }) => dueDay)).toEqual(['2026-11-22', '2026-11-29']);
  for (const viewer of [await makeAccount('lead', there), await makeAccount('inspector')]) {
    expect(await listDue(viewer, now)).toEqual([]);
  }
});
