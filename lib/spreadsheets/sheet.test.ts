import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet as cellsOf } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { RuleBroken } from '@/lib/rule-broken';
import { inline, workbook } from '@/lib/testing/workbook';
import { choiceColumn, dateColumn, numberColumn, textColumn } from './columns';
import { defineSheet, type Row, readSheet, writeSheet, writeTemplate } from './sheet';

const ledger = defineSheet({
  name: () => '台账',
  maxRows: 10_000,
  columns: {
    title: textColumn({ header: ({ imports }) => imports.head.title, required: true, max: 2_000 }),
    count: numberColumn({ header: () => '人数', max: 10_000 }),
    day: dateColumn({ header: () => '日期' }),
    kind: choiceColumn({
      header: () => '类别',
      options: [
        ['a', ['讲堂']],
        ['b', ['宣讲']],
      ],
    }),
  },
});
type LedgerRow = Row<typeof ledger>;

const day = new Date('2026-11-22T09:30:00+08:00');
const row = (title: string): LedgerRow => ({ title, count: 12, day, kind: 'a' });

async function* pages<T>(...all: T[][]) {
  yield* all;
}

const fileOf = (...rows: Partial<LedgerRow>[]) => writeSheet(ledger, 'zh-CN', pages(rows));
const partOf = (file: Uint8Array, path: string) => strFromU8(unzipSync(file)[path] ?? new Uint8Array());
const reasonsOf = (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.reasons.map(({ code }) => code) : [String(error)]),
  );

const head = `<row r="1">${inline('A1', '标题')}${inline('B1', '人数')}</row>`;

describe('A list that is written', () => {
  test('Comes back as it was: text, numbers, dates and choices', async () => {
    const { rows, bad } = await readSheet(ledger, await fileOf(row('甲'), { title: '乙' }));
    expect(bad).toEqual([]);
    expect(rows).toEqual([
      { number: 2, row: row('甲') },
      { number: 3, row: { title: '乙', count: null, day: null, kind: null } },
    ]);
  });

  test('Holds real numbers and dates', async () => {
    const xml = partOf(await fileOf(row('甲')), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<c r="B2"[^>]*><v>12<\/v>/);
    expect(xml).toMatch(/<c r="C2" s="\d+"><v>46348\.39583/);
  });

  test('Never holds a formula: what begins like one is text', async () => {
    const dangerous = [
      '=1+1',
      '=HYPERLINK("http://x.invalid")',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '<f>1</f>',
      '=cmd|"/c"!A1',
    ];
    const file = await fileOf(...dangerous.map((title) => ({ title })));
    const parts = unzipSync(file);
    for (const path of Object.keys(parts)) expect(partOf(file, path), path).not.toMatch(/<(\w+:)?f[\s>/]/);
    const xml = partOf(file, 'xl/worksheets/sheet1.xml');
    const cells = [...xml.matchAll(/<c r="A(\d+)"([^>]*)>/g)].filter(([, number]) => number !== '1');
    expect(cells).toHaveLength(dangerous.length);
    for (const [cell] of cells) expect(cell).toContain('t="s"');
    const { rows } = await readSheet(ledger, file);
    expect(rows.map(({ row }) => row.title)).toEqual(dangerous.map((text) => text.trim()));
  });

  test('Keeps every letter, also those that XML cannot hold, out of the way', async () => {
    const { rows } = await readSheet(ledger, await fileOf({ title: '<b>&"\'𠮷\u0001\n第二行]]>' }));
    expect(rows[0]?.row.title).toBe('<b>&"\'𠮷\n第二行]]>');
  });

  test('Cuts a text that Excel could not open', async () => {
    const file = await fileOf({ title: '长'.repeat(40_000) });
    const strings = partOf(file, 'xl/sharedStrings.xml');
    expect(Math.max(...[...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text?.length ?? 0))).toBe(
      32_767,
    );
  });

  test('Has a template that says what each column takes, in either language', async () => {
    const template = await writeTemplate(ledger, 'zh-CN');
    const strings = partOf(template, 'xl/sharedStrings.xml');
    for (const text of ['标题*', '人数', '填写说明', '必填', '只能是：讲堂；宣讲']) {
      expect(strings + partOf(template, 'xl/workbook.xml')).toContain(text);
    }
    expect(await reasonsOf(readSheet(ledger, template))).toEqual(['sheetEmpty']);
    const english = partOf(await writeTemplate(ledger, 'en'), 'xl/sharedStrings.xml');
    expect(english).toContain('Title*');
  });

  test('Has a template in which one of a list is chosen, from a sheet of its own', async () => {
    const template = await writeTemplate(ledger, 'zh-CN');
    const rule = /<dataValidation [^>]*type="list"[^>]*sqref="D2:D10001"[^>]*><formula1>(.*?)<\/formula1>/;
    const [, where] = rule.exec(partOf(template, 'xl/worksheets/sheet1.xml')) ?? [];
    expect(where).toBe("'可选项'!$A$2:$A$3");
    expect(await cellsOf(Uint8Array.from(template).buffer, '可选项')).toEqual([['类别'], ['讲堂'], ['宣讲']]);
    expect(partOf(await fileOf({ title: '一' }), 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
  });
});

describe('A list that comes in', () => {
  test('Has one message for each cell that is wrong', async () => {
    const rows = `${head}<row r="2">${inline('B2', '十二')}</row><row r="5">${inline('A5', '好')}<c r="B5"><v>-1</v></c></row>`;
    const { bad, rows: read } = await readSheet(ledger, workbook(rows));
    expect(bad).toEqual([
      { row: 2, column: 'title', code: 'cellMissing' },
      { row: 2, column: 'count', code: 'cellNotNumber' },
      { row: 5, column: 'count', code: 'cellOutOfRange', values: { min: 0, max: 10_000 } },
    ]);
    expect(read.map(({ number }) => number)).toEqual([2, 5]);
  });

  test('May have its columns in any order and in English, and others that are not used', async () => {
    const rows = `<row r="1">${inline('A1', '序号')}${inline('B1', 'title *')}</row><row r="2">${inline('A2', '1')}${inline('B2', '甲')}</row>`;
    const read = await readSheet(ledger, workbook(rows));
    expect(read).toMatchObject({ ignored: ['序号'], bad: [], rows: [{ number: 2, row: { title: '甲' } }] });
  });

  test('Is refused without a column that must be there, or with one twice', async () => {
    expect(await reasonsOf(readSheet(ledger, workbook(`<row r="1">${inline('A1', '人数')}</row>`)))).toEqual([
      'sheetHeaderMissing',
    ]);
    const twice = `<row r="1">${inline('A1', '标题')}${inline('B1', '标题')}</row>`;
    expect(await reasonsOf(readSheet(ledger, workbook(twice)))).toEqual(['sheetHeaderTwice']);
  });

  test('Shows the last known result of a formula, which is not run', async () => {
    const rows = `${head}<row r="2"><c r="A2" t="str"><f>CONCATENATE("a")</f><v>甲</v></c><c r="B2"><f>1+1</f><v>7</v></c></row>`;
    expect((await readSheet(ledger, workbook(rows))).rows[0]?.row).toMatchObject({ title: '甲', count: 7 });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['an archive of something else', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['a sheet that breaks off', workbook('<row r="1"><c r="A1"')],
  ])('Is refused when it is %s', async (_, content) => {
    expect(await reasonsOf(readSheet(ledger, content))).toEqual(['sheetUnreadable']);
  });

  test('Is refused when it has too many rows', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => `<row r="${at + 2}">${inline(`A${at + 2}`, '甲')}</row>`);
    const act = reasonsOf(readSheet(ledger, workbook(head + rows.join(''))));
    expect(['sheetTooLarge', 'sheetTooManyRows']).toContain((await act)[0]);
  });

  test('Is refused when a small archive would unpack to a large one, also when it lies about it', {
    timeout: 30_000,
  }, async () => {
    const bomb = workbook(`${head}${' '.repeat(65 * 1024 * 1024)}`);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await reasonsOf(readSheet(ledger, bomb))).toEqual(['sheetTooLarge']);
    expect(await reasonsOf(readSheet(ledger, lying(bomb)))).toEqual(['sheetUnreadable']);
  });

  test('Is refused when one cell stands so far off that the way there would fill memory', async () => {
    const rows = `${head}<row r="1048576">${inline('XFD1048576', '甲')}</row>`;
    expect(await reasonsOf(readSheet(ledger, workbook(rows)))).toEqual(['sheetTooLarge']);
  });

  test('Is read after one that was refused', async () => {
    await reasonsOf(readSheet(ledger, new Uint8Array()));
    expect((await readSheet(ledger, await fileOf(row('甲')))).rows).toHaveLength(1);
  });
});

/** The same archive with a directory that says of each file that it is 1,000 bytes long. */
function lying(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  for (let at = copy.indexOf('PK\u0001\u0002'); at >= 0; at = copy.indexOf('PK\u0001\u0002', at + 4)) {
    if (copy.readUInt32LE(at + 24) > 1_000) copy.writeUInt32LE(1_000, at + 24);
  }
  return copy;
}

test('The process goes on answering while 10,000 rows are written and read', { timeout: 60_000 }, async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const many = Array.from({ length: 10_000 }, (_, at) => row(`第${at}行：${'邻里'.repeat(200)}`));
  const fives = Array.from({ length: 20 }, (_, page) => many.slice(page * 500, page * 500 + 500));
  await fileOf(row('甲'));

  const lags: Record<string, number> = {};
  const timed = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    delay.reset();
    delay.enable();
    const result = await act();
    delay.disable();
    lags[name] = delay.percentile(99) / 1e6;
    return result;
  };
  const file = await timed('writing', () => writeSheet(ledger, 'zh-CN', pages(...fives)));
  const { rows } = await timed('reading', () => readSheet(ledger, file));
  expect(rows).toHaveLength(10_000);
  expect(lags.writing, 'p99 in milliseconds').toBeLessThan(100);
  expect(lags.reading, 'p99 in milliseconds').toBeLessThan(100);
});
