import { describe, expect, test } from 'vitest';
import { words } from '@/messages/words';
import { choiceColumn, dateColumn, dayColumn, numberColumn, textColumn, yesNoColumn } from './columns';

const header = () => '列';
const chinese = words('zh-CN');

describe('Text', () => {
  const column = textColumn({ header, max: 5 });
  test.each([
    ['  五个字以内 ', '五个字以内'],
    [12, '12'],
    [true, 'true'],
    ['=1+1', '=1+1'],
  ])('%j is %j', (cell, value) => expect(column.read(cell)).toEqual({ value }));

  test('A day in a cell for text is written out', () => {
    const longer = textColumn({ header, max: 20 });
    expect(longer.read(new Date('2026-11-22T00:00:00Z'))).toEqual({ value: '2026-11-22' });
    expect(longer.read(new Date('2026-11-22T09:30:00Z'))).toEqual({ value: '2026-11-22 09:30' });
  });

  test('What is too long is said with its limit', () =>
    expect(column.read('六个字太长了')).toEqual({ code: 'tooLong', values: { max: 5 } }));
});

describe('Number', () => {
  const column = numberColumn({ header, min: 0, max: 100 });
  test.each([
    [12, 12],
    ['12', 12],
    [' 0.5 ', 0.5],
    ['１２.５', 12.5],
  ])('%j is %j', (cell, value) => expect(column.read(cell)).toEqual({ value }));
  test.each(['十二', '12个', '', '1e5', '1,5', '12,34', true, Number.NaN])('%j is none', (cell) =>
    expect(column.read(cell)).toEqual({ code: 'cellNotNumber' }),
  );
  test('Thousands may be parted', () => {
    const large = numberColumn({ header, max: 10_000_000 });
    for (const cell of ['1,234,567.5', '１，２３４，５６７.５'])
      expect(large.read(cell)).toEqual({ value: 1_234_567.5 });
  });
  test.each([-1, 101])('%j is out of range', (cell) =>
    expect(column.read(cell)).toEqual({ code: 'cellOutOfRange', values: { min: 0, max: 100 } }),
  );
});

describe('Date', () => {
  const column = dateColumn({ header });
  const midnight = new Date('2026-11-22T00:00:00+08:00');
  test.each([
    ['2026-11-22'],
    ['2026/11/22'],
    ['2026.11.22'],
    ['2026年11月22日'],
    [new Date('2026-11-22T00:00:00Z')],
    [46_348],
  ])('%s is that day in the neighbourhood', (cell) => expect(column.read(cell)).toEqual({ value: midnight }));

  test.each([
    ['2026-1-2 9:05', '2026-01-02T09:05:00+08:00'],
    ['2026年1月2日 19:30', '2026-01-02T19:30:00+08:00'],
  ])('%s has its time', (cell, instant) => expect(column.read(cell)).toEqual({ value: new Date(instant) }));

  test.each(['明天', '2026-13-01', '2026-02-30', '11-22', '2026-11-22 25:00', 3, true, '1026-11-22'])(
    '%j is none',
    (cell) => expect(column.read(cell)).toEqual({ code: 'cellNotDate' }),
  );

  test('It is written as the clock of the neighbourhood, and read back', () => {
    const cell = column.cell(midnight, chinese);
    expect(cell).toEqual(new Date('2026-11-22T00:00:00Z'));
    expect(column.read(cell ?? '')).toEqual({ value: midnight });
  });
});

describe('Day', () => {
  const column = dayColumn({ header });
  test.each([['2026-1-2'], ['2026年1月2日 23:59:59'], [new Date('2026-01-02T15:30:00Z')]])(
    '%s is a day alone',
    (cell) => expect(column.read(cell)).toEqual({ value: '2026-01-02' }),
  );
  test('It is written as that day, whatever the clock', () => {
    expect(column.kind).toBe('day');
    expect(column.cell('2026-01-02', chinese)).toEqual(new Date('2026-01-02T00:00:00Z'));
  });
});

describe('Yes or no', () => {
  const column = yesNoColumn({ header });
  test.each(['是', 'Yes', 'TRUE', true, 1])('%j is yes', (cell) => expect(column.read(cell)).toEqual({ value: true }));
  test.each(['否', 'no', false, 0])('%j is no', (cell) => expect(column.read(cell)).toEqual({ value: false }));
  test('Anything else is neither', () => expect(column.read('也许')).toEqual({ code: 'cellNotYesNo' }));
  test('It is written as a word', () => expect(column.cell(true, chinese)).toBe('是'));
});

describe('One of a list', () => {
  const column = choiceColumn({
    header,
    options: [
      ['a', ['公告', 'Notices']],
      ['b', ['活动']],
    ],
  });
  test.each(['公告', ' notices '])('%j is found by either name', (cell) =>
    expect(column.read(cell)).toEqual({ value: 'a' }),
  );
  test('Another word is not in it, and the template says what is', () => {
    expect(column.read('通知')).toEqual({ code: 'cellNotInList' });
    expect(column.expected(chinese)).toBe('只能是：公告；活动');
  });
  test('What is not offered may be understood all the same', () => {
    const wider = choiceColumn({ header, options: [['a', ['甲']]], others: [['b', ['乙']]] });
    expect(wider.read('乙')).toEqual({ value: 'b' });
    expect(wider.expected(chinese)).toBe('只能是：甲');
  });
  test('It is written by its name', () => expect(column.cell('b', chinese)).toBe('活动'));
});
