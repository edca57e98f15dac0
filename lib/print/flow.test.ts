import { describe, expect, test } from 'vitest';
import { type Mark, write } from './drawing';
import { onPages, type Slot, tied } from './flow';

const field = { top: 100, bottom: 150 };
const line = (text: string, more: Partial<Slot> = {}): Slot => ({
  height: 10,
  marks: [write({ text, size: 8 }, { x: 0, y: 5 })],
  ...more,
});
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(String(at + 1)));
const said = (pages: Mark[][]) =>
  pages.map((marks) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines.map(({ text }) => text) : [])));

describe('Lines on pages', () => {
  test('Stand one under another between the edges', () => {
    const pages = onPages(lines(7), field);
    expect(said(pages)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
    ]);
    const heights = pages[0]?.map((mark) => (mark.kind === 'text' ? mark.lines[0]?.y : 0));
    expect(heights).toEqual([105, 115, 125, 135, 145]);
  });

  test('Go to the next page with what they are tied to', () => {
    const chain = [tied(line('heading')), tied(line('first')), line('second')];
    expect(said(onPages([...lines(3), ...chain], field))).toEqual([
      ['1', '2', '3'],
      ['heading', 'first', 'second'],
    ]);
  });

  test('Are parted where no page holds them together', () => {
    expect(said(onPages([...lines(2), ...lines(8).map(tied)], field))).toEqual([
      ['1', '2', '1', '2', '3'],
      ['4', '5', '6', '7', '8'],
    ]);
  });

  test('Leave no room at the top of a page', () => {
    const gap: Slot = { height: 10, marks: [], isGap: true };
    const [, second] = onPages([gap, ...lines(5), gap, line('below')], field);
    expect(second?.map((mark) => (mark.kind === 'text' ? mark.lines[0]?.y : 0))).toEqual([105]);
  });

  test('Have their head above them again', () => {
    const head = line('head');
    const rows = lines(6).map((row) => ({ ...row, head }));
    expect(said(onPages([tied(head), ...rows], field))).toEqual([
      ['head', '1', '2', '3', '4'],
      ['head', '5', '6'],
    ]);
  });

  test('Are one text on each page when they are of one paragraph', () => {
    const paragraph = {};
    const pages = onPages(
      lines(7).map((one) => ({ ...one, paragraph })),
      field,
    );
    expect(pages.map((marks) => marks.length)).toEqual([1, 1]);
    expect(said(pages)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
    ]);
  });

  test('Are on no page when there are none', () => expect(onPages([], field)).toEqual([]));
});
