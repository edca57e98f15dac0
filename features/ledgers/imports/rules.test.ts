import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { words } from '@/messages/words';
import { meetings } from '../definitions/meetings';
import { portalNews } from '../definitions/portal-news';
import { remediation } from '../definitions/remediation';
import { entryInput } from '../inputs';
import { campaignNamed, factsOf, mayImport, postedOf, rangesOf, takenBackReasons } from './rules';
import type { LedgerRow } from './sheets';

const someone = (role: Role) => viewerOf({ id: 'a', role, communityId: 'here', signature: '试人' });
const row: LedgerRow = {
  community: null,
  grid: '第一网格',
  day: '2026-10-12',
  category: 'small-ads',
  place: '试路 1 号',
  quantity: 5,
  unit: null,
  quantity2: 0.1 + 0.2,
  unit2: null,
  people: null,
  campaign: null,
  state: null,
  'details.vehicles': 2,
  'details.note': null,
};

test.each(roles)('%s imports what that role may enter', (role) => {
  const [keeps, writes] = [
    ['editor', 'lead', 'office'],
    ['editor', 'lead', 'office', 'grid-member', 'grid-head'],
  ];
  expect(mayImport(someone(role), meetings)).toBe(keeps.includes(role));
  expect(mayImport(someone(role), remediation)).toBe(writes.includes(role));
  expect(mayImport(someone(role), portalNews), 'an area writes it').toBe(false);
  expect(mayImport(visitor, remediation)).toBe(false);
});

describe('A row', () => {
  test('Is read by the fields of the form, with the numbers that Excel means', () => {
    const parsed = entryInput(remediation).parse(postedOf(remediation, row, { community: 'here', campaignId: 'c' }));
    expect(parsed).toMatchObject({ communityId: 'here', campaignId: 'c', quantity: 5, quantity2: 0.3, people: null });
    expect(parsed.details).toEqual({ vehicles: 2 });
    expect(factsOf(remediation, row, 'here')).toMatchObject({ quantity: 5, details: { vehicles: 2 } });
  });

  test('May be of the sub-district itself', () => {
    expect(factsOf(remediation, row, 'whole').communityId).toBeNull();
    const posted = postedOf(remediation, row, { community: 'whole', campaignId: null });
    expect(entryInput(remediation).parse(posted).communityId).toBeNull();
  });

  test('Says that it was taken back in either language', () => {
    for (const { ledgers } of [words('zh-CN'), words('en')])
      for (const state of [ledgers.reversal, ledgers.reversed])
        expect(takenBackReasons({ ...row, state })).toEqual([{ code: 'entryTakenBack', field: 'state' }]);
    for (const state of [null, '正常']) expect(takenBackReasons({ ...row, state })).toEqual([]);
  });
});

test('Of campaigns with one name the one of those days is meant, then that of the community', () => {
  const campaign = (id: string, communityId: string | null, year: number) => ({
    id,
    name: '大扫除',
    communityId,
    fromDay: `${year}-01-01`,
    toDay: `${year}-12-31`,
  });
  const all = [
    campaign('there', 'there', 2026),
    campaign('whole', null, 2026),
    campaign('own', 'here', 2026),
    campaign('last', null, 2025),
  ];
  const named = (communityId: string | null, day: string, name = '大扫除') =>
    campaignNamed(all, name, { communityId, day });
  expect(named('here', '2026-10-12')).toBe('own');
  expect(named('here', '2025-10-12')).toBe('last');
  expect(named(null, '2026-10-12')).toBe('whole');
  expect(named('here', '2026-10-12', '别的')).toBeUndefined();
});

test.each([
  [[], ''],
  [[3], '3'],
  [[3, 5, 6, 7, 9], '3、5–7、9'],
])('Rows %j are called %s', (numbers, said) => expect(rangesOf(numbers, '、')).toBe(said));
