import { describe, expect, test } from 'vitest';
import { countsOf } from '@/features/ledgers/counts/rules';
import { ledgers } from '@/features/ledgers/definitions/all';
import { locales } from '@/lib/locale';
import type { FigureName, FigureTitle } from '../rules';
import { nameInSection, sectionsOf } from './rules';

type Named = { name: FigureName; title?: FigureTitle; section?: FigureTitle };

const all: Named[] = ledgers
  .flatMap(countsOf)
  .map(({ name, title, ledger }) => ({ name, title, section: ledger.title }));
const sections = sectionsOf(all);
const of = (title: string) => sections.find((section) => section.title?.[0] === title)?.figures ?? [];

describe('Figures of a box by their ledgers', () => {
  test('Every figure stands in one section, that of its ledger', () => {
    expect(sections.flatMap(({ figures }) => figures)).toHaveLength(all.length);
    expect(new Set(sections.map(({ title }) => title?.[0])).size).toBe(sections.length);
    for (const { title, figures } of sections) for (const { section } of figures) expect(section).toBe(title);
  });

  test('The whole comes first, then the categories, each with its main number first', () => {
    expect(
      of('便民设施')
        .map(({ name }) => name)
        .slice(0, 7),
    ).toEqual([
      'facilities.quantity',
      'facilities.quantity2',
      'facilities.entries',
      'facilities.quantity.stalls',
      'facilities.quantity2.stalls',
      'facilities.entries.stalls',
      'facilities.quantity.parking',
    ]);
    for (const { figures } of sections) {
      const parts = figures.map(({ name }) => name.split('.').length === 3);
      expect(parts.toSorted()).toEqual(parts);
    }
  });

  test('Figures of an area keep their order and need no name above them', () => {
    const named: Named[] = [{ name: 'events-held' }, { name: 'event-visits' }];
    expect(sectionsOf(named)).toEqual([{ title: null, figures: named }]);
  });
});

test('Under its ledger a figure is called by what is left of its name, each by another', () => {
  const names = (title: string) => of(title).map((figure) => nameInSection('zh-CN', figure));
  expect(names('志愿服务队').slice(0, 2)).toEqual(['', '居民志愿者']);
  expect(names('便民设施').slice(0, 5)).toEqual(['处数', '面积', '记录数', '便民摊群点', '便民摊群点·面积']);
  for (const locale of locales)
    for (const { figures } of sections) {
      const shown = figures.map((figure) => nameInSection(locale, figure));
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter((name) => /^[·：,:\s]/.test(name))).toEqual([]);
    }
});

test('A figure without a ledger keeps its name', () =>
  expect(nameInSection('zh-CN', { name: 'events-held' })).toBe('举办活动'));
