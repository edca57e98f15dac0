import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { ledgerEntries } from '@/db/schema/ledgers';
import { ledgers } from '@/features/ledgers/definitions/all';
import { unitOf } from '@/features/ledgers/rules';
import { addToTotals } from '@/features/ledgers/totals/mutations';
import { summed } from '@/features/ledgers/totals/rules';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { dashboardAnswer, publicAnswer } from '../answers/rules';
import { getDashboard } from '../compared/queries';
import { figures, listFigures } from '../queries';
import { periodNamed } from '../rules';
import { figuresExport } from '../sheets';
import { getWhatWasDone } from './queries';
import { publicFigures } from './rules';

const now = new Date('2026-11-28T12:00:00+08:00');

/** Entries of a ledger; the numbers of the others stay zero. */
async function enter(name: string, category: string, day: string, facts: { quantity?: number; people?: number } = {}) {
  const ledger = ledgers.find((one) => one.name === name);
  if (!ledger) throw new Error(name);
  const entry = {
    ...{ id: newId(), ledger: name, communityId, campaignId: null, day, category, entries: 1 },
    quantity: facts.quantity ?? 1,
    unit: unitOf(ledger, 'quantity', category) ?? ledger.counts,
    ...{ quantity2: null, unit2: null, people: facts.people ?? null },
  };
  await write(system, async (tx) => {
    await tx.insert(ledgerEntries).values({ ...entry, place: '某处', details: {}, enteredAt: now });
    await addToTotals(tx, summed(entry, ledger), 1);
    await record(tx, 'ledger.entry-kept', { type: 'ledger-entry', id: entry.id });
  });
}

let communityId = '';

beforeAll(async () => {
  communityId = await makeCommunity('甲');
  for (const day of ['2026-03-01', '2026-11-05']) await enter('wishes', 'fulfilled', day);
  await enter('works', 'road', '2026-11-06', { quantity: 12_550 });
  await enter('volunteer-activities', 'elders', '2026-11-07', { people: 12 });
  for (const day of ['2025-01-01', '2025-02-01', '2025-12-30']) await enter('wishes', 'fulfilled', day);
});

describe('What everybody sees', () => {
  test('Are figures of the desk, none of them money, clues, nominations or support', () => {
    const found = publicFigures.map(({ name }) => figures.find((figure) => figure.name === name));
    for (const figure of found) {
      expect(figure).toBeDefined();
      expect(figure?.unit).not.toBe('fen');
      expect(['clues', 'nominations', 'notices', 'support', 'certificates']).not.toContain(figure?.group);
    }
  });

  test('Says the number of the desk, leaves zeros out, and of a few people says no number', async () => {
    const { figures: done, period } = await getWhatWasDone({}, now);
    const counts = new Map((await listFigures(system, period)).map(({ name, count }) => [name, count]));
    expect(period).toEqual({ from: '2026-01-01', to: '2026-12-31', name: 'year' });
    expect(Object.fromEntries(done.map(({ name, count }) => [name, count]))).toEqual({
      'volunteer-activities.entries': counts.get('volunteer-activities.entries'),
      'volunteer-activities.people': 12,
      'works.quantity.road': 12_550,
      'wishes.entries.fulfilled': null,
    });
    expect(counts.get('wishes.entries.fulfilled')).toBe(2);
  });

  test.each([
    ['last-year', ['wishes.entries.fulfilled']],
    [
      'month',
      [
        'volunteer-activities.entries',
        'volunteer-activities.people',
        'works.quantity.road',
        'wishes.entries.fulfilled',
      ],
    ],
  ] as const)('%s has its own numbers', async (period, names) => {
    expect((await getWhatWasDone({ period }, now)).figures.map(({ name }) => name)).toEqual(names);
  });

  test('A period without any record is empty', async () =>
    expect((await getWhatWasDone({}, new Date('2031-05-01T12:00:00+08:00'))).figures).toEqual([]));

  test('Programs are told the same, in the units that people read', async () => {
    const done = await getWhatWasDone({}, now);
    const answer = publicAnswer(done, now);
    expect(Object.keys(answer)).toEqual(['period', 'dataTime', 'figures']);
    expect(answer.dataTime).toBe('2026-11-28T04:00:00.000Z');
    expect(answer.figures.map(({ name }) => name)).toEqual(done.figures.map(({ name }) => name));
    expect(answer.figures.find(({ name }) => name === 'works.quantity.road')).toEqual({
      name: 'works.quantity.road',
      group: 'box-environment',
      title: { 'zh-CN': '硬化道路', en: 'Roads paved' },
      unit: 'square-metre',
      unitNames: { 'zh-CN': '平方米', en: 'm²' },
      value: 125.5,
      fewerThan: null,
    });
    expect(answer.figures.find(({ name }) => name.startsWith('wishes'))).toMatchObject({ value: null, fewerThan: 3 });
  });
});

test('Dashboard, file and answer to programs say the same of every figure', async () => {
  const office = await makeAccount('office');
  for (const filter of [{}, { period: 'last-year' as const }, { from: '2026-02-10', to: '2026-11-06' }]) {
    const dashboard = await getDashboard(office, filter, now);
    if (!dashboard) throw new Error('The office reads figures.');
    const answer = dashboardAnswer(dashboard, now);
    const rows: Record<string, unknown>[] = [];
    for await (const page of figuresExport.pages(office, filter, 'zh-CN')) rows.push(...page);
    expect(answer.figures).toHaveLength(figures.length);
    expect(rows).toHaveLength(figures.length);
    for (const [at, { name, title, value, before, unitNames }] of answer.figures.entries()) {
      expect(name).toBe(dashboard.figures[at]?.name);
      expect(rows[at]).toMatchObject({ name: title['zh-CN'], count: value, before, unit: unitNames['zh-CN'] });
      expect(rows[at]).toMatchObject({ from: dashboard.period.from, to: dashboard.period.to, community: '全街道' });
    }
    const road = dashboard.figures.findIndex(({ name }) => name === 'works.quantity.road');
    expect([answer.figures[road]?.value, rows[road]?.count]).toEqual(
      Array(2).fill((dashboard.figures[road]?.count ?? 0) / 100),
    );
  }
});

test('The year is compared with the same days of the year before', async () => {
  const office = await makeAccount('office');
  const dashboard = await getDashboard(office, {}, now);
  expect(dashboard?.before).toEqual({ from: '2025-01-01', to: '2025-11-28' });
  expect(dashboard?.period).toEqual({ ...periodNamed('year', now), name: 'year' });
  const wishes = dashboard?.figures.find(({ name }) => name === 'wishes.entries.fulfilled');
  expect(wishes).toMatchObject({ count: 2, before: 2, target: null });
});
