import { expect, test } from 'vitest';
import { banners } from '../definitions/banners';
import { remediation } from '../definitions/remediation';
import { type Compared, keyOf, repeats } from './rules';

const entry: Compared = {
  communityId: 'here',
  day: '2026-10-12',
  category: 'small-ads',
  place: '试路 1 号',
  quantity: 5,
  quantity2: 12.5,
  people: 3,
  details: { vehicles: 2, note: '一 起' },
};
const found = (rows: Partial<Compared>[], known: Partial<Compared>[] = [], ledger = remediation) =>
  repeats(
    ledger,
    rows.map((change) => ({ ...entry, ...change })),
    new Set(known.map((change) => keyOf(ledger, { ...entry, ...change }))),
    (at) => at + 2,
  ).map((reasons) => reasons.map(({ code, values }) => [code, values?.other]));

test('An entry is the same however it is spaced and in whatever order its fields stand', () => {
  const spaced = { place: '试路１号', details: { note: '一起', vehicles: 2 } };
  expect(found([{}, spaced])).toEqual([[], [['entryTwice', 2]]]);
  expect(found([spaced, {}], [{}])).toEqual([[['entryThere', undefined]], [['entryThere', undefined]]]);
});

test.each([
  { communityId: 'there' },
  { communityId: null },
  { day: '2026-10-13' },
  { category: 'dead-corner' },
  { place: '试路 2 号' },
  { quantity: 6 },
  { quantity2: 12.51 },
  { quantity2: null },
  { people: null },
  { details: { vehicles: 3, note: '一 起' } },
])('With %j it is another one', (change) => {
  expect(found([{}, change])).toEqual([[], []]);
  expect(found([change], [{}])).toEqual([[]]);
});

test('What a ledger does not have makes no difference', () =>
  expect(found([{ people: 3 }, { people: 4 }], [], banners)).toEqual([[], [['entryTwice', 2]]]));
