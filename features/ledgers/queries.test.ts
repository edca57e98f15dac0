import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { roles } from '@/db/schema/accounts.values';
import { ledgerEntries } from '@/db/schema/ledgers';
import { getFigure, listFigures } from '@/features/figures/queries';
import { type FigureRow, overlap, type Period, type Scope } from '@/features/figures/rules';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { type Staff, system } from '@/lib/viewer';
import { ledgers } from './definitions/all';
import { meetings } from './definitions/meetings';
import { remediation } from './definitions/remediation';
import { screens } from './definitions/screens';
import { ledgerFigures } from './figures';
import { getEntry, listEntries, sumEntries } from './queries';
import { unitOf } from './rules';
import { addToTotals } from './totals/mutations';
import { wrongTotals } from './totals/queries';
import { summed } from './totals/rules';

const year: Period = { from: '2026-01-01', to: '2026-12-31' };
let places: string[] = [];

const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 1 + ((n * 37) % 365))).toISOString().slice(0, 10);

/** Entries of every ledger and category over a year, in two communities, some of them taken out or taking others back. */
beforeAll(async () => {
  places = [await makeCommunity('甲'), await makeCommunity('乙')];
  await write(system, async (tx) => {
    let n = 0;
    for (const ledger of ledgers)
      for (const category of Object.keys(ledger.categories?.options ?? { '': null }))
        for (let time = 0; time < 3; time += 1) {
          n += 1;
          const entry = {
            id: newId(),
            ledger: ledger.name,
            communityId: places[n % 2] ?? '',
            campaignId: null,
            day: dayAt(n),
            category,
            entries: n % 11 === 0 ? -1 : 1,
            quantity: ledger.quantity ? n * 7 : 1,
            unit: unitOf(ledger, 'quantity', category) ?? ledger.counts,
            quantity2: unitOf(ledger, 'quantity2', category) ? n * 3 : null,
            unit2: unitOf(ledger, 'quantity2', category) ?? null,
            people: ledger.people && time > 0 ? n : null,
            removedAt: n % 13 === 0 && time > 0 ? new Date() : null,
          };
          await tx.insert(ledgerEntries).values({ ...entry, place: `地 ${n}`, details: {}, enteredAt: new Date() });
          if (!entry.removedAt) await addToTotals(tx, summed(entry, ledger), 1);
        }
    await record(tx, 'ledger.entry-kept', { type: 'ledger-entry', id: 'all' });
  });
}, 120_000);

const day = fc.integer({ min: 0, max: 364 }).map(dayAt);
const periods = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

test('The sums that are kept are those of the entries', async () => expect(await wrongTotals()).toEqual([]));

test('The number of every figure is the sum of its whole list, for any period and reach, alone and together with the others', async () => {
  const [scopes, samples] = [[null, ...places], fc.sample(periods, { numRuns: ledgerFigures.length, seed: 6 })];
  for (const [at, figure] of ledgerFigures.entries())
    for (const period of [year, samples[at] ?? year]) {
      const scope: Scope = { communityId: scopes[at % 3] ?? null };
      const rows: FigureRow[] = [];
      let before: string | undefined;
      do {
        const page = await figure.list(scope, period, { before, size: 4 });
        rows.push(...page.items);
        before = page.older;
      } while (before);
      const sum = rows.reduce((total, { amount }) => total + amount, 0);
      expect(await figure.count(scope, period), `${figure.name} ${JSON.stringify(period)}`).toBe(sum);
      expect((await figure.countAll?.(scope, period))?.[at], figure.name).toBe(sum);
      if (period === year && scope.communityId === null) expect(rows.length, figure.name).toBeGreaterThan(0);
    }
}, 120_000);

test('Figures of a ledger that may be added have no entry in common', async () => {
  const scope = { communityId: null };
  const listed = await Promise.all(
    ledgerFigures.map(async (figure) => {
      const { items } = await figure.list(scope, year, { size: 2_000 });
      return { figure, ids: new Set(items.map(({ id }) => id)) };
    }),
  );
  let apart = 0;
  for (const [at, one] of listed.entries())
    for (const other of listed.slice(at + 1)) {
      if (one.figure.pool?.of !== other.figure.pool?.of || overlap(one.figure, other.figure)) continue;
      apart += 1;
      expect(
        [...one.ids].filter((id) => other.ids.has(id)),
        `${one.figure.name} + ${other.figure.name}`,
      ).toEqual([]);
    }
  expect(apart).toBeGreaterThan(100);
});

test('The dashboard and the page of one figure say the same number', async () => {
  const office = await makeAccount('office');
  const period = { from: '2026-03-05', to: '2026-09-20' };
  const all = await listFigures(office, period);
  for (const name of ['remediation.quantity.well-cover', 'screens.entries', 'meetings.people']) {
    const one = await getFigure(office, name, period, {});
    expect(one?.count).toBe(all.find((figure) => figure.name === name)?.count);
    expect(one?.unit).toBe(all.find((figure) => figure.name === name)?.unit);
  }
});

describe('A ledger’s list', () => {
  test('Adds up to what stands over it, under any filter, each unit for itself', async () => {
    const office = await makeAccount('office');
    for (const filter of [{}, { category: 'small-ads' }, { from: '2026-02-10', to: '2026-08-02' }]) {
      const page = await listEntries(office, remediation, filter, 500);
      const sums = await sumEntries(office, remediation, filter);
      for (const { measure, unit, sum } of sums) {
        const expected = page.items.reduce((total, row) => {
          if (measure === 'entries') return total + row.entries;
          if (measure === 'people') return total + (row.people ?? 0);
          if (measure === 'quantity') return total + (row.unit === unit ? row.quantity : 0);
          return total + (row.unit2 === unit ? (row.quantity2 ?? 0) : 0);
        }, 0);
        expect(sum, `${measure} in ${unit}`).toBe(expected);
      }
      expect(sums.length).toBeGreaterThan(2);
    }
  });

  test('Is walked back and forth without losing or repeating an entry of the same day', async () => {
    const office = await makeAccount('office');
    const all = (await listEntries(office, screens, {}, 500)).items.map(({ id }) => id);
    let page = await listEntries(office, screens, {}, 4);
    const seen = page.items.map(({ id }) => id);
    while (page.older) {
      page = await listEntries(office, screens, { before: page.older }, 4);
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(seen).toEqual(all);
    const back = await listEntries(office, screens, { after: page.newer }, 4);
    expect(all).toEqual(expect.arrayContaining(back.items.map(({ id }) => id)));
  });

  test.each(roles)('%s sees the own community alone, and nothing where the ledger is not theirs', async (role) => {
    const viewer = (await makeAccount(role, places[0])) as Staff;
    for (const ledger of [screens, meetings]) {
      const reads = ['editor', 'lead', 'office', 'auditor'].includes(role);
      const grid = ['grid-member', 'grid-head'].includes(role) && ledger.read === 'ledger.read';
      const page = await listEntries(viewer, ledger, {}, 500);
      expect(page.items.length > 0, `${role} ${ledger.name}`).toBe(reads || grid);
      for (const row of page.items) expect(row.communityId).toBe(places[0]);
      const office = await makeAccount('office');
      const foreign = (await listEntries(office, ledger, {}, 500)).items.find(
        ({ communityId }) => communityId === places[1],
      );
      expect(await getEntry(office, foreign?.id ?? '')).toBeDefined();
      expect(await getEntry(viewer, foreign?.id ?? '')).toBeUndefined();
    }
  });
});
