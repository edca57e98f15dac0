import { describe, expect, test } from 'vitest';
import { RuleBroken } from '@/lib/rule-broken';
import { gb18030 } from '@/lib/testing/gb18030';
import { inline, workbook } from '@/lib/testing/workbook';
import { dayColumn, numberColumn, textColumn } from './columns';
import { defineSheet, readSheet, type Sheet, writeSheet } from './sheet';

const jobs = defineSheet({
  name: () => '整治/作业:2026[一]年很长很长很长很长很长很长很长很长的名字',
  maxRows: 100,
  columns: {
    day: dayColumn({ header: () => '作业日期', also: [() => '日期'], required: true }),
    place: textColumn({ header: () => '地点', max: 100 }),
    count: numberColumn({ header: () => '数量', max: 10_000 }),
  },
});
const accounted: typeof jobs = { ...jobs, formulas: 'refused' };

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsIn = async (content: Uint8Array) => {
  const { rows, bad } = await readSheet(jobs, content);
  expect(bad).toEqual([]);
  return rows.map(({ number, row: { day, place, count } }) => [number, day, place, count]);
};
const refusedFor = (sheet: Sheet, content: Uint8Array) =>
  readSheet(sheet, content).then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.reasons.map(({ code }) => code) : [String(error)]),
  );

const table = [
  '作业日期,地点,数量',
  '2026/10/12,"幸福路,东段","1,980"',
  '',
  '2026年10月13日 8:30:00,"说""好""",３',
  '',
];
const expected = [
  [2, '2026-10-12', '幸福路,东段', 1_980],
  [4, '2026-10-13', '说"好"', 3],
];

describe('A list of text', () => {
  test.each([
    ['UTF-8', bytes(table.join('\n'))],
    ['UTF-8 with a mark in front', bytes(`\ufeff${table.join('\r\n')}`)],
    ['UTF-16, as Excel saves it', new Uint8Array(Buffer.from(`\ufeff${table.join('\r\n')}`, 'utf16le'))],
    ['GB18030', gb18030(table.join('\r\n'))],
    ['old line ends', bytes(table.join('\r'))],
  ])('Is read in %s', async (_, content) => expect(await rowsIn(content)).toEqual(expected));

  test('Is read with tabs between its cells, and a line end within one', async () => {
    const text = '日期\t地点\t数量\n2026-10-12\t"第一行\n第二行, 完"\t5\n';
    expect(await rowsIn(bytes(text))).toEqual([[2, '2026-10-12', '第一行\n第二行, 完', 5]]);
  });

  test('Has its wrong cells told, and text that begins like a formula stays text', async () => {
    const { rows, bad } = await readSheet(jobs, bytes('日期,地点,数量\n昨天,=1+1,五\n2026-10-12,好'));
    expect(rows.map(({ row }) => row.place)).toEqual(['=1+1', '好']);
    expect(bad.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'day', 'cellNotDate'],
      [2, 'count', 'cellNotNumber'],
    ]);
  });

  test.each([
    ['has no table', bytes('没有这样的表格'), 'sheetUnreadable'],
    ['never ends its quotes', bytes('日期,地点\n2026-10-12,"幸福路'), 'sheetUnreadable'],
    ['is in no known letters', new Uint8Array([0x2c, 0xff, 0xff, 0x0a]), 'sheetUnreadable'],
    ['is a program', bytes('MZ,\u0000\u0001'), 'sheetUnreadable'],
    ['has other columns', bytes('姓名,电话\n甲,1'), 'sheetHeaderMissing'],
    ['is endless', bytes(`日期,地点\n${','.repeat(600_000)}`), 'sheetTooLarge'],
  ])('Is refused when it %s', async (_, content, code) => expect(await refusedFor(jobs, content)).toEqual([code]));
});

test('An old .xls, and an .xlsx with a password, is refused with what to do', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(512).fill(0)]);
  expect(await refusedFor(jobs, old)).toEqual(['sheetOldFormat']);
});

const heads = (...names: string[]) =>
  `<row r="1">${names.map((name, at) => inline(`${'ABCD'[at]}1`, name)).join('')}</row>`;
const rowOf = (number: number, day: string, more = '') =>
  `<row r="${number}">${inline(`A${number}`, day)}${more}</row>`;

describe('Cells of Excel that hold something else than they show', () => {
  const formula = '<c r="C2"><f>SUM(1,2)</f><v>3</v></c>';
  const withFormula = workbook(heads('日期', '地点', '数量') + rowOf(2, '2026-10-12', formula));

  test('A formula is not run, and where numbers are accounted for it is told', async () => {
    expect((await readSheet(jobs, withFormula)).rows[0]?.row.count).toBe(3);
    const { bad, rows } = await readSheet(accounted, withFormula);
    expect(bad).toEqual([{ row: 2, column: 'count', code: 'cellFormula' }]);
    expect(rows[0]?.row.count).toBeNull();
  });

  test('A shared formula and one that failed are told, too', async () => {
    const shared = '<c r="C2"><f t="shared" si="0"/><v>1</v></c>';
    const failed = '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    const cells = heads('日期', '地点', '数量') + rowOf(2, '2026-10-12', shared) + rowOf(3, '2026-10-12', failed);
    const { bad } = await readSheet(accounted, workbook(cells));
    expect(bad.map(({ row, code }) => [row, code])).toEqual([
      [2, 'cellFormula'],
      [3, 'cellFormula'],
    ]);
  });

  test('A formula in a column that is not used, and text that looks like one, are nothing', async () => {
    const [number, text] = ['<c r="B2"><f>ROW()-1</f><v>1</v></c>', inline('C2', '&lt;f&gt;1&lt;/f&gt;')];
    const { bad } = await readSheet(
      accounted,
      workbook(heads('日期', '序号', '地点') + rowOf(2, '2026-10-12', number + text)),
    );
    expect(bad).toEqual([]);
  });

  test('Merged cells are told on each of their rows, of the columns that are used', async () => {
    const rows = [2, 3, 4].map((number) => rowOf(number, '2026-10-12', inline(`B${number}`, '幸福路'))).join('');
    const { bad } = await readSheet(
      jobs,
      workbook(heads('日期', '地点', '数量', '序号') + rows, ['B2:B3', 'C4:D4', 'D2:D3']),
    );
    expect(bad).toEqual([
      { row: 2, column: 'place', code: 'cellMerged' },
      { row: 3, column: 'place', code: 'cellMerged' },
      { row: 4, column: 'count', code: 'cellMerged' },
    ]);
  });

  test('A merge that goes on for ever costs nothing', async () => {
    const file = workbook(heads('日期', '地点') + rowOf(2, '2026-10-12'), ['A2:XFD1048576']);
    expect((await readSheet(jobs, file)).bad.map(({ column }) => column)).toEqual(['day', 'place']);
  });
});

describe('Files that are made to keep the reader busy', () => {
  const rows = Array.from({ length: 90 }, (_, at) => rowOf(at + 2, '2026-10-12')).join('');

  test('Merges beside the table cost nothing, also very many', async () => {
    const beside = Array.from({ length: 19_999 }, () => 'D1:XFD1048576');
    const { bad } = await readSheet(jobs, workbook(heads('日期', '地点', '数量') + rows, [...beside, 'A2:A3']));
    expect(bad.map(({ row, code }) => [row, code])).toEqual([
      [2, 'cellMerged'],
      [3, 'cellMerged'],
    ]);
  });

  test('More merges than anybody makes are refused', async () => {
    const many = Array.from({ length: 20_001 }, () => 'D1:E2');
    expect(await refusedFor(jobs, workbook(heads('日期', '地点', '数量') + rows, many))).toEqual(['sheetTooLarge']);
  });

  test.each(['<c ', '<row r', '<mergeCell '])('Tags that never end are refused at once: %s', async (tag) => {
    const began = performance.now();
    const file = workbook(heads('日期', '地点') + tag.repeat(100_000));
    expect(await refusedFor(jobs, file)).toEqual(['sheetUnreadable']);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('Columns and rows', () => {
  test('The name that lists have in common stands in where the own one is not there', async () => {
    const text = '日期,作业日期,地点\n2020-01-01,2026-10-12,甲';
    const { rows, ignored } = await readSheet(jobs, bytes(text));
    expect(rows.map(({ row }) => row.day)).toEqual(['2026-10-12']);
    expect(ignored).toEqual(['日期']);
  });

  test('A row with nothing but its number is passed over', async () =>
    expect(await rowsIn(bytes('序号,日期,数量\n1,2026-10-12,5\n2,,\n'))).toEqual([[2, '2026-10-12', null, 5]]));

  test('A day is written as a day alone, and a sheet under a name that Excel takes', async () => {
    async function* pages() {
      yield [{ day: '2026-10-12', place: '甲', count: 2 }];
    }
    const { unzipSync, strFromU8 } = await import('fflate');
    const file = await writeSheet(jobs, 'zh-CN', pages());
    const parts = unzipSync(file);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('yyyy-mm-dd"');
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/name="[^"/:[\]]{1,31}"/);
    expect(await rowsIn(file)).toEqual([[2, '2026-10-12', '甲', 2]]);
  });
});
