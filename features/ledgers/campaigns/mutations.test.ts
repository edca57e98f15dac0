import { expect, test } from 'vitest';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { closeMonth } from '../closings/mutations';
import { remediation } from '../definitions/remediation';
import { keepEntry, reverseEntry } from '../mutations';
import { saveCampaign } from './mutations';
import { getCampaign, listCampaignSums, listCampaigns, listCampaignsWithEntries } from './queries';

const now = new Date('2026-11-22T12:00:00+08:00');
const campaign = (communityId: string | null, name = '专项') => ({
  ...{ id: null, version: 0, name, communityId, fromDay: '2026-10-01', toDay: '2026-12-31' },
});
const job = (communityId: string, campaignId: string, day = '2026-10-08') => ({
  ...{ communityId, campaignId, day, grid: '', category: 'well-cover', place: '路', quantity: 2, quantity2: null },
  ...{ people: null, details: {} },
});

test('A community names its own campaigns, the office those of the whole, and nobody changes those of others', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const [own, other] = [await makeAccount('editor', here), await makeAccount('editor', there)] as [Staff, Staff];
  const office = (await makeAccount('office')) as Staff;
  await saveCampaign(own, campaign(here), now);
  await saveCampaign(office, campaign(null, '全街道'), now);
  const names = async (viewer: Staff) => (await listCampaigns(viewer)).map(({ name }) => name);
  expect((await names(own)).toSorted()).toEqual(['专项', '全街道'].toSorted());
  expect(await names(other)).toEqual(['全街道']);
  const mine = (await listCampaigns(own)).find(({ name }) => name === '专项');
  const changed = { ...campaign(there, '抢来'), id: mine?.id ?? '', version: 1 };
  await expect(saveCampaign(other, changed, now)).rejects.toThrow('notYours');
  await expect(saveCampaign(own, campaign(null), now)).rejects.toThrow('notYours');
  await expect(saveCampaign(own, campaign(there), now)).rejects.toThrow('notYours');
  const gridMember = (await makeAccount('grid-member', here)) as Staff;
  await expect(saveCampaign(gridMember, campaign(here), now)).rejects.toThrow('notYours');
  await saveCampaign(own, { ...campaign(here, '改名'), id: mine?.id ?? '', version: 1 }, now);
  await expect(saveCampaign(own, { ...campaign(here), id: mine?.id ?? '', version: 1 }, now)).rejects.toThrow(
    'changedMeanwhile',
  );
  await expect(saveCampaign(office, campaign('no-such-place'), now)).rejects.toThrow('gone');
});

test('An entry belongs to a campaign of its own place alone, and one that was reversed counts as none', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const [own, office] = [await makeAccount('lead', here), await makeAccount('office')] as [Staff, Staff];
  await saveCampaign(own, campaign(here), now);
  const mine = (await listCampaigns(own)).find(({ communityId }) => communityId === here);
  const id = await keepEntry(own, remediation, job(here, mine?.id ?? ''), now);
  await expect(keepEntry(office, remediation, job(there, mine?.id ?? ''), now)).rejects.toThrow('campaignMissing');
  await expect(keepEntry(own, remediation, job(here, 'no-such'), now)).rejects.toThrow('campaignMissing');
  await expect(keepEntry(office, remediation, job('no-such-place', mine?.id ?? ''), now)).rejects.toThrow('gone');
  const entries = async () => (await listCampaignsWithEntries(own)).find((one) => one.id === mine?.id)?.entries;
  expect(await entries()).toBe(1);
  await closeMonth(own, { communityId: here, month: '2026-10' }, now);
  await reverseEntry(own, { id, version: 1, because: '错' }, now);
  expect(await entries()).toBe(0);
});

test('What was done in a campaign adds up by ledger and kind, each unit for itself, as far as one reads it', async () => {
  const [here, there] = [await makeCommunity(), await makeCommunity()];
  const office = (await makeAccount('office')) as Staff;
  const [own, other] = [await makeAccount('editor', here), await makeAccount('editor', there)] as [Staff, Staff];
  await saveCampaign(office, campaign(null, '合计专项'), now);
  const whole = (await listCampaigns(office)).find(({ name }) => name === '合计专项')?.id ?? '';
  const cleared = { ...job(here, whole, '2026-11-03'), category: 'stairwell', quantity: 5 };
  await keepEntry(own, remediation, job(here, whole), now);
  await keepEntry(own, remediation, cleared, now);
  await keepEntry(own, remediation, { ...job(here, whole), campaignId: null }, now);
  await keepEntry(other, remediation, job(there, whole), now);
  const sums = async (viewer: Staff) =>
    (await listCampaignSums(viewer, whole)).flatMap(({ ledger, sums: of }) =>
      of.filter(({ measure }) => measure === 'quantity').map((one) => [ledger.name, one.category, one.unit, one.sum]),
    );
  expect(await sums(own)).toEqual([
    ['remediation', 'well-cover', 'board', 2],
    ['remediation', 'stairwell', 'spot', 5],
  ]);
  expect(await sums(office)).toEqual([
    ['remediation', 'well-cover', 'board', 4],
    ['remediation', 'stairwell', 'spot', 5],
  ]);
  expect(await sums(other)).toEqual([['remediation', 'well-cover', 'board', 2]]);
  expect(await getCampaign(other, whole)).toBeDefined();
  await saveCampaign(own, campaign(here, '自家'), now);
  const mine = (await listCampaigns(own)).find(({ name }) => name === '自家')?.id ?? '';
  expect(await getCampaign(own, mine)).toBeDefined();
  expect(await getCampaign(other, mine)).toBeUndefined();
});
