import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/locale';
import { readSheet, writeTemplate } from '@/lib/spreadsheets/sheet';
import { viewerOf } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ledgers } from './definitions/all';
import { householdVisits } from './definitions/household-visits';
import { meetings } from './definitions/meetings';
import { remediation } from './definitions/remediation';
import { exportNamed } from './exports/sheets';
import { importSheet, templateSheet } from './imports/sheets';

const communities = [
  { id: 'here', name: '甲社区', nameEn: 'Here' },
  { id: 'there', name: '乙社区', nameEn: 'There' },
];
const offered = { grids: ['第一网格'], campaigns: ['迎国庆'] };
const someone = (communityId: string | null) =>
  viewerOf({ id: 'a', role: communityId ? 'editor' : 'office', communityId, signature: '试人' });
const editor = someone('here');
const chinese = words('zh-CN');
const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();

describe.each(ledgers.map((ledger) => [ledger.name, ledger] as const))('%s', (_, ledger) => {
  const { columns } = importSheet(editor, ledger, communities);

  test('Has a name of its own for each column, in either language', () => {
    const names = Object.entries(columns).flatMap(([key, { header }]) => {
      const spelt = locales.map((locale) => plain(header(words(locale))));
      return [...new Set(spelt)].map((name) => [name, key] as const);
    });
    expect(new Set(names.map(([name]) => name)).size, JSON.stringify(names)).toBe(names.length);
  });

  test('Is exported under the names by which it is imported', () => {
    const exported = exportNamed(`ledger-${ledger.name}`)?.list.sheet.columns ?? {};
    for (const locale of locales) {
      const headers = Object.values(exported).map(({ header }) => header(words(locale)));
      for (const { header } of Object.values(columns)) expect(headers).toContain(header(words(locale)));
    }
    expect(Object.keys(exported).filter((key) => !columns[key])).toEqual(['enteredBy', 'enteredAt']);
  });
});

describe('The template', () => {
  const columnsOf = (viewer = editor, ledger = remediation) =>
    templateSheet(viewer, ledger, communities, offered).columns;

  test('Has the columns of its ledger, and no more', () => {
    const headers = (ledger: typeof remediation) =>
      Object.values(columnsOf(editor, ledger)).map(({ header }) => header(chinese));
    expect(headers(remediation).slice(0, 11)).toEqual(
      '社区、网格、作业日期、类别、地点、数量、单位、另计、另计单位、参加人次、专项活动'.split('、'),
    );
    expect(headers(meetings).slice(0, 7)).toEqual(
      '社区、网格、开会日期、会议类别、开会地点、到会人次、专项活动'.split('、'),
    );
  });

  test('Says which unit belongs to which category, or which one belongs to all', () => {
    expect(columnsOf().unit?.expected(chinese)).toContain('更换破损窨井盖 块 ·');
    expect(columnsOf().unit2?.expected(chinese)).toMatch(/乱贴乱画、小广告 平方米/);
    expect(columnsOf().unit2?.expected(chinese)).not.toContain('窨井盖');
    expect(columnsOf(editor, householdVisits).unit?.expected(chinese)).toBe('不写就按类别；写了要一样：户');
    expect(columnsOf().unit?.expected(words('en'))).toContain('Broken manhole covers replaced pieces');
  });

  test('Offers the communities for which the viewer writes; whoever has none names one', () => {
    expect(columnsOf().community?.expected(chinese)).toBe('只能是：甲社区。不填就是您所在的社区');
    expect(columnsOf().community?.required).toBe(false);
    const office = columnsOf(someone(null)).community;
    expect(office?.expected(chinese)).toBe('只能是：甲社区；乙社区；街道本级');
    expect(office?.required).toBe(true);
  });

  test('Offers the grids, the campaigns, the categories and the units that there are', () => {
    const { grid, campaign, category, unit, unit2, place } = columnsOf();
    expect([grid?.choices?.(chinese), campaign?.choices?.(chinese)]).toEqual([['第一网格'], ['迎国庆']]);
    expect(category?.choices?.(chinese)).toContain('更换破损窨井盖');
    expect(unit?.choices?.(chinese)).toContain('块');
    expect(new Set(unit2?.choices?.(chinese)).size).toBe(unit2?.choices?.(chinese).length);
    expect(place?.choices).toBeUndefined();
  });

  test('Can be filled in and read, in either language', async () => {
    for (const locale of locales) {
      const template = await writeTemplate(templateSheet(editor, remediation, communities, offered), locale);
      await expect(readSheet(importSheet(editor, remediation, communities), template)).rejects.toThrow('sheetEmpty');
    }
  });
});
