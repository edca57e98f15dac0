import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerNamed, ledgers } from '@/features/ledgers/definitions/all';
import { entryInput, wholePlace } from '@/features/ledgers/inputs';
import { type LedgerDefinition, reasonsNotToKeep } from '@/features/ledgers/rules';
import { keyOf } from '@/features/ledgers/sameness/rules';
import { system } from '@/lib/viewer';
import { ledgerSeed } from '../ledgers';
import type { SeedEntry } from './content.types';
import { pairs, removed, reversed } from './mended';
import { postedOf } from './posted';
import { daysWithin, isWorkingDay, shares } from './spread';

const filled = new Date('2026-11-24T09:20:00Z');
const byHand = ledgers.filter(({ source }) => !source);
const entriesOf = (name: string) => ledgerSeed.filter(({ ledger }) => ledger === name);
const all = [...ledgerSeed, reversed.right];
/** What counts in the end: neither what was taken back nor what was taken out. */
const counted = all.filter((entry) => entry !== reversed.wrong && entry !== removed.entry);

type Measure = 'entries' | 'quantity' | 'quantity2' | 'people';
type Of = Partial<Pick<SeedEntry, 'community' | 'category'>>;

/** What a measure of a ledger adds up to in 2026 until a day. */
function sum(ledger: string, measure: Measure, until: string, of: Of = {}): number {
  return counted
    .filter((entry) => entry.ledger === ledger && entry.day >= '2026-01-01' && entry.day <= until)
    .filter((entry) => Object.entries(of).every(([field, value]) => entry[field as keyof Of] === value))
    .reduce((total, entry) => total + (measure === 'entries' ? 1 : (entry[measure] ?? 0)), 0);
}

const read = (ledger: LedgerDefinition) => {
  const schema = entryInput(ledger);
  return entriesOf(ledger.name).map((entry) =>
    schema.parse({ ...postedOf(entry), communityId: entry.community ?? wholePlace }),
  );
};

describe('The ledgers of the demonstration', () => {
  it.each(byHand.map((ledger) => [ledger.name, ledger] as const))(
    '%s: every entry may be kept, and none twice',
    (name, ledger) => {
      const rows = read(ledger);
      expect(rows.length, `No demonstration entries of ${name}: add some in db/seed/ledgers`).toBeGreaterThan(0);
      for (const row of rows)
        expect({
          row,
          reasons: reasonsNotToKeep(
            system,
            ledger,
            row,
            { closed: false, isPlaceThere: true, isCampaignFit: true },
            filled,
          ),
        }).toEqual({
          row,
          reasons: [],
        });
      const keys = rows.map((row) => keyOf(ledger, row));
      const twice = entriesOf(name).filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
      expect(twice).toEqual([]);
    },
  );

  it('is entered in ledgers that people fill alone, with nothing that its ledger does not know', () => {
    for (const { ledger, details = {}, people, place, ...entry } of all) {
      const known = ledgerNamed(ledger);
      expect(known && !known.source && Object.keys(details).every((field) => known.fields[field])).toBe(true);
      expect({ ledger, people: people === undefined || known?.people !== undefined }).toEqual({ ledger, people: true });
      expect({ ledger, place: place === undefined || known?.place !== undefined }).toEqual({ ledger, place: true });
      expect(entry.day >= '2025-01-01' && entry.day <= '2026-11-20').toBe(true);
    }
  });

  it('has every category of what the summaries ask after', () => {
    for (const name of [
      'meetings',
      'remediation',
      'screens',
      'publicity-drives',
      'volunteer-activities',
      'wishes',
      'surveys',
    ]) {
      const there = new Set(entriesOf(name).map(({ category }) => category));
      const missing = Object.keys(ledgerNamed(name)?.categories?.options ?? {}).filter(
        (category) => !there.has(category),
      );
      expect({ name, missing: missing.filter((category) => category !== 'other') }).toEqual({ name, missing: [] });
    }
  });

  it('meets, issues and inspects on the days on which offices work', () => {
    for (const { ledger, day, category } of ledgerSeed) {
      if (ledger === 'meetings' || (ledger === 'inspections' && category === 'areas'))
        expect(`${day} ${isWorkingDay(day)}`).toBe(`${day} true`);
    }
  });

  // What the portal's own articles say was done by a day, and say stands in the ledgers (db/seed/announcements).
  it.each([
    ['publicity-drives', 'entries', {}, [34, 48, 58, 68, 88, 112]],
    ['remediation', 'quantity', { category: 'rubbish' }, [58, 85, 104, 137, 168, 210]],
    ['remediation', 'quantity2', { category: 'small-ads' }, [402, 893, 1180, 1346, 1728, 2147]],
    ['remediation', 'quantity', { category: 'well-cover' }, [11, 19, 23, 26, 32, 41]],
    ['remediation', 'quantity', { category: 'street-obstruction' }, [579, 579, 864, 1336, 1634, 1982]],
    ['remediation', 'quantity', { category: 'signboard' }, [null, null, null, 246, 371, 512]],
    ['remediation', 'quantity', { category: 'high-rubbish' }, [null, null, null, null, 146, 213]],
    ['works', 'quantity', { category: 'road' }, [null, null, null, null, 4410, 6240]],
    ['works', 'quantity', { category: 'walls' }, [null, null, null, null, 5960, 8130]],
    ['works', 'quantity', { category: 'drainage' }, [null, null, null, null, 0, 286]],
    ['wishes', 'entries', { category: 'fulfilled' }, [9, 14, 17, 17, 19, 23]],
    ['good-deeds', 'entries', { category: 'community' }, [8, 12, 17, 20, 26, 34]],
    ['public-boards', 'quantity', { category: 'replaced' }, [null, null, null, null, null, 20]],
  ] as const)('%s %s %j adds up to what the portal told', (ledger, measure, of, told) => {
    const days = ['2026-04-30', '2026-05-31', '2026-06-25', '2026-07-31', '2026-09-30', '2026-11-20'];
    const sums = days.map((day, n) => (told[n] === null ? null : sum(ledger, measure, day, of)));
    expect(sums).toEqual(told);
  });

  it('is a year like those of the summaries', () => {
    const year = (ledger: string, measure: Measure, of: Of = {}) => sum(ledger, measure, '2026-12-31', of);
    expect(year('screens', 'entries')).toBe(214);
    expect(year('banners', 'quantity')).toBe(50);
    expect(year('posters', 'quantity')).toBe(14_000);
    expect(
      year('media-reports', 'entries', { category: 'province' }) +
        year('media-reports', 'entries', { category: 'city' }),
    ).toBe(41);
    expect(year('household-visits', 'quantity', { community: 'qingfengli' })).toBe(1_860);
    expect(year('household-visits', 'quantity2', { community: 'qingfengli' })).toBe(1_851);
    expect(year('meetings', 'entries', { community: 'qingfengli', category: 'weekly' })).toBe(44);
    expect(year('remediation', 'quantity', { community: 'qingfengli', category: 'posted-walls' })).toBe(2_036);
    expect(year('remediation', 'quantity', { community: 'qingfengli', category: 'illegal-building' })).toBe(4);
    expect(year('remediation', 'quantity', { community: 'qingfengli', category: 'building-rubbish' })).toBe(23.5);
    for (const category of ['stalls', 'parking', 'square', 'tutoring'])
      expect(year('facilities', 'entries', { category })).toBe(1);
    expect([year('sanbao', 'quantity'), year('sanbao', 'quantity2')]).toEqual([312, 305]);
  });

  it('leaves the five-good families of the first community out in 2026, and in no other year or place', () => {
    const families = entriesOf('selections').filter(({ category }) => category === 'five-good-family');
    const [of2026, of2025] = ['2026', '2025'].map((year) =>
      families.filter(({ day }) => day.startsWith(year)).map(({ community }) => community),
    );
    expect([of2026, of2025?.length]).toEqual([['lianxi', 'kangninghe'], 3]);
    expect(entriesOf('selections').filter(({ community }) => community === 'qingfengli').length).toBeGreaterThan(3);
  });

  it('fulfils no wish that was not claimed, claims none that was not collected, and solves no case that was not taken up', () => {
    const steps = {
      wishes: ['collected', 'claimed', 'fulfilled'],
      'coordination-cases': ['taken-up', 'solved'],
      pairings: ['formed', 'ended'],
    };
    for (const [name, order] of Object.entries(steps)) {
      const days = new Map(
        counted
          .filter(({ ledger }) => ledger === name)
          .map(({ details, category, day }) => [`${details?.number} ${category}`, day]),
      );
      for (const [key, day] of days) {
        const [number, category = ''] = key.split(' ');
        const before = order[order.indexOf(category) - 1];
        if (before)
          expect(`${key} after ${before}: ${(days.get(`${number} ${before}`) ?? '9') <= day}`).toBe(
            `${key} after ${before}: true`,
          );
      }
    }
  });

  it('has about a third as much of the year before, and in no common ledger more', () => {
    const [before, year] = ['2025', '2026'].map((year) => counted.filter(({ day }) => day.startsWith(year)).length);
    expect((before ?? 0) / (year ?? 1)).toBeGreaterThan(0.25);
    expect((before ?? 0) / (year ?? 1)).toBeLessThan(0.4);
  });

  it('has its pictures drawn, and no drawing lies idle', () => {
    const folder = 'db/seed/ledgers/pictures';
    const files = pairs.flatMap(({ before, after }) => [before, after]).map(({ file }) => `${file}.svg`);
    for (const file of files) expect(existsSync(`${folder}/${file}`)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
    for (const { of } of pairs)
      expect(
        all.filter((entry) => Object.entries(of).every(([field, value]) => entry[field as keyof SeedEntry] === value)),
      ).toHaveLength(1);
  });
});

describe('What spreads a year', () => {
  it('gives parts of at least one that add up to the whole', () => {
    for (const [whole, parts] of [
      [5, 5],
      [210, 9],
      [2_036, 14],
      [7, 3],
    ] as const) {
      const given = shares(whole, parts, whole % 4);
      expect(given.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(Math.min(...given)).toBeGreaterThanOrEqual(1);
    }
  });

  it('gives days in their order, within their time', () => {
    for (const times of [1, 7, 40]) {
      const days = daysWithin(['2026-01-30', '2026-03-10'], times);
      expect(days).toEqual([...days].sort());
      expect([days.length, (days[0] ?? '') >= '2026-01-30', (days.at(-1) ?? '9') <= '2026-03-10']).toEqual([
        times,
        true,
        true,
      ]);
    }
  });
});
