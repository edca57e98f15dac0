import { expect, test } from 'vitest';
import { targetsOf } from '@/features/figures/targets/queries';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { keepEntry } from '@/features/ledgers/mutations';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { type Staff, visitor } from '@/lib/viewer';
import type { PlanInput } from './inputs';
import { closePlan, savePlan } from './mutations';
import { countTasks, getPlan, listPlans, progressOf } from './queries';

const now = new Date('2026-11-22T12:00:00+08:00');
const item = (communityId: string | null, more: Partial<PlanInput> = {}): PlanInput => ({
  ...{ id: '', version: 0, communityId, origin: 'own', askedBy: '', owner: '', what: '换井盖', dueDay: '2026-12-31' },
  ...{ figure: null, target: null },
  ...more,
});

test('A target is measured by its figure, in its unit, and stands beside it', async () => {
  const communityId = await makeCommunity();
  const lead = (await makeAccount('lead', communityId)) as Staff;
  const facts = { communityId, grid: '', campaignId: null, quantity2: null, people: null, details: {}, place: '路' };
  const wall = { ...facts, day: '2026-05-01', category: 'posted-walls', quantity: 12.5 };
  await keepEntry(lead, remediation, wall, now);
  const figure = 'remediation.quantity.posted-walls';
  const id = await savePlan(lead, item(communityId, { figure, target: 40 }), now);
  const plan = await getPlan(lead, id);
  expect(plan && (await progressOf(plan))).toBe(1_250);
  expect(await targetsOf({ communityId }, { from: '2026-01-01', to: '2026-12-31' })).toEqual(
    new Map([[figure, 4_000]]),
  );
  expect(await targetsOf({ communityId }, { from: '2026-01-01', to: '2026-06-30' })).toEqual(new Map());
  expect(await targetsOf({ communityId: null }, { from: '2026-01-01', to: '2026-12-31' })).toEqual(new Map());
  await closePlan(lead, { id, version: 1, status: 'dropped', outcome: '不做了' }, now);
  expect(await targetsOf({ communityId }, { from: '2026-01-01', to: '2026-12-31' })).toEqual(new Map());
});

test('Others neither see nor change it, two who change it at once do not overwrite each other, and tasks are counted', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const [lead, other] = [await makeAccount('lead', here), await makeAccount('lead', there)] as [Staff, Staff];
  const id = await savePlan(lead, item(here, { origin: 'above', askedBy: '区里' }), now);
  expect(await listPlans(lead, { all: false })).toHaveLength(1);
  expect(await listPlans(other, { all: true })).toEqual([]);
  expect(await getPlan(other, id)).toBeUndefined();
  await expect(savePlan(other, { ...item(there), id, version: 1 }, now)).rejects.toThrow('notYours');
  await savePlan(lead, { ...item(here, { origin: 'above', what: '改过' }), id, version: 1 }, now);
  await expect(savePlan(lead, { ...item(here), id, version: 1 }, now)).rejects.toThrow('changedMeanwhile');
  expect(await countTasks(lead)).toEqual({ done: 0, all: 1 });
  await closePlan(lead, { id, version: 2, status: 'done', outcome: '好' }, now);
  expect(await countTasks(lead)).toEqual({ done: 1, all: 1 });
});

test('A plan for a community that is not there is refused, and nothing of it is kept', async () => {
  const office = (await makeAccount('office')) as Staff;
  const before = await listPlans(office, { all: true });
  const made = savePlan(office, item('no-such-community'), now);
  await expect(made).rejects.toMatchObject({ reasons: [{ code: 'gone', field: 'communityId' }] });
  expect(await listPlans(office, { all: true })).toEqual(before);
  await savePlan(office, item(null), now);
});

test('What came of a plan names no telephone', async () => {
  const communityId = await makeCommunity();
  const lead = (await makeAccount('lead', communityId)) as Staff;
  const id = await savePlan(lead, item(communityId), now);
  const close = (outcome: string) => closePlan(lead, { id, version: 1, status: 'done', outcome }, now);
  await expect(close('找 13800138000')).rejects.toMatchObject({
    reasons: [{ code: 'numberInSummary', field: 'outcome' }],
  });
  await close('办好了');
});

test('Others close no item, also with its newest version; its own people do', async () => {
  const here = await makeCommunity();
  const own = await makeAccount('editor', here);
  const id = await savePlan(own, item(here), now);
  const closed = { id, version: 1, status: 'done', outcome: '好了' } as const;
  const others = [await makeAccount('lead', await makeCommunity()), await makeAccount('auditor'), visitor];
  for (const viewer of others) await expect(closePlan(viewer, closed, now)).rejects.toThrow('notYours');
  await closePlan(own, closed, now);
  await expect(closePlan(own, closed, now), 'a second click').rejects.toThrow('planClosed');
});
