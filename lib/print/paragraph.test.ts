import { describe, expect, test } from 'vitest';
import type { Mark } from './drawing';
import { widthOf } from './font';
import { paragraphSlots } from './paragraph';

const setting = { x: 50, width: 442, size: 16, leading: 28.95, indent: 2, isJustified: true };
const chinese =
  '全年清理楼道杂物86车，用Excel台账逐件销号——“件件有着落”，修补路面1280.5平方米；整改率达97.3%，居民满意。'.repeat(3);
const english =
  'As the residents’ “committee” had planned it for every one of the neighbourhood’s forty-one lanes. '.repeat(4);
const plain = (text: string) => [{ text, mark: '' }];
const linesOf = (mark: Mark | undefined) => (mark?.kind === 'text' ? mark.lines : []);
const endOf = (mark: Mark | undefined) => {
  const last = linesOf(mark).at(-1);
  return (last?.x ?? 0) + widthOf((last?.text ?? '').trimEnd(), 16);
};

describe('A paragraph', () => {
  test.each([
    ['Chinese', chinese],
    ['English', english],
  ])('Runs from edge to edge but for its first and last line, in %s', (_, text) => {
    const slots = paragraphSlots(plain(text), setting);
    expect(slots.length).toBeGreaterThan(3);
    for (const [at, { marks, height }] of slots.entries()) {
      expect(height).toBe(28.95);
      expect(linesOf(marks[0])[0]?.x).toBe(at === 0 ? 82 : 50);
      if (at < slots.length - 1) expect(Math.abs(endOf(marks[0]) - 492)).toBeLessThan(1);
      else expect(endOf(marks[0])).toBeLessThan(492);
    }
  });

  test('Loses nothing of what it says', () => {
    const said = (text: string) =>
      paragraphSlots(plain(text), setting)
        .flatMap(({ marks }) => linesOf(marks[0]))
        .map(({ text }) => text)
        .join('');
    expect(said(chinese)).toBe(chinese);
    expect(said(english).replace(/\s/g, '')).toBe(english.replace(/\s/g, ''));
  });

  test('Does not set Chinese punctuation as narrow as Latin', () => {
    const [, second] = paragraphSlots(plain(chinese), setting);
    for (const { text } of linesOf(second?.marks[0])) expect(text).not.toMatch(/^[，。；：“”]+$/);
  });

  test('Has its marks raised behind what they belong to, none at the beginning of a line', () => {
    const runs = Array.from({ length: 40 }, (_, at) => ({ text: `更换窨井盖${at}块`, mark: `［${at + 1}］` }));
    const slots = paragraphSlots(runs, setting);
    const marks = slots.flatMap(({ marks }) => linesOf(marks[1]));
    expect(marks.map(({ text }) => text)).toEqual(runs.map(({ mark }) => mark));
    for (const { marks } of slots) {
      const [letters, raised] = [linesOf(marks[0]), linesOf(marks[1])];
      expect(Math.min(...raised.map(({ x }) => x))).toBeGreaterThan(letters[0]?.x ?? 0);
      for (const mark of raised) {
        expect(mark.y).toBeLessThan(letters[0]?.y ?? 0);
        const before = letters.filter(({ x }) => x < mark.x).at(-1);
        expect(mark.x).toBeCloseTo((before?.x ?? 0) + widthOf(before?.text ?? '', 16), 3);
      }
    }
  });

  test('Keeps two lines together at its beginning and at its end', () => {
    const tied = (text: string) => paragraphSlots(plain(text), setting).map(({ isTied }) => isTied);
    expect(tied('一句话。')).toEqual([false]);
    expect(tied('一二三四五六七'.repeat(14))).toEqual([true, false, true, false]);
  });
});
