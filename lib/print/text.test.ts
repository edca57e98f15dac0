import { describe, expect, test } from 'vitest';
import { widthOf } from './font';
import { balanced, fitted, linesOf } from './text';

const story =
  '十二年照料瘫痪的邻居，说“她先帮我看大的孩子”。每天清晨五点半（无论冬夏），她都会敲开对门的门；从2014年到2026年，没有断过。';

describe('Lines', () => {
  test.each([40, 60, 90, 133, 250])('Are no wider than %i and lose nothing', (width) => {
    const lines = linesOf(story, width, 16);
    for (const line of lines) expect(widthOf(line, 16), line).toBeLessThanOrEqual(width);
    expect(lines.join('')).toBe(story);
  });

  test.each([90, 133, 250])('Neither begin nor end with what may not, %i wide', (width) => {
    for (const line of linesOf(story, width, 16)) {
      expect(line).not.toMatch(/^[，。；：”）]/);
      expect(line).not.toMatch(/[“（]$/);
    }
  });

  test('Keep words and numbers whole', () => {
    const lines = linesOf('社区于2026年举办neighbourhood活动', 130, 16);
    expect(lines.some((line) => line.includes('neighbourhood'))).toBe(true);
    expect(lines.some((line) => line.includes('2026'))).toBe(true);
  });

  test('Break a word that is wider than they are', () => {
    expect(linesOf('a'.repeat(50), 100, 16).length).toBeGreaterThan(2);
  });

  test('Break a long name between its parts', () => {
    expect(linesOf('阿卜杜热合曼·图尔荪江', 110, 16)).toEqual(['阿卜杜热合曼·', '图尔荪江']);
  });

  test('Are one and empty where nothing is said', () => expect(linesOf(' \n\u200b', 100, 16)).toEqual(['']));
});

describe('A text in a box', () => {
  const box = { width: 300, height: 60, largest: 24, smallest: 10 };

  test('Is as large as it may be when it is short', () =>
    expect(fitted('好人', box)).toMatchObject({ size: 24, lines: ['好人'] }));

  test('Becomes smaller until it is all there', () => {
    const { lines, size } = fitted(story, box);
    expect(size).toBeLessThan(24);
    expect(lines.join('')).toBe(story);
  });

  test('Says that it goes on when it is too long even then', () => {
    const { lines, size } = fitted(story.repeat(9), box);
    expect(size).toBe(10);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.length * 15).toBeLessThanOrEqual(65);
  });

  test('Leaves no single letter on a line of its own when it is balanced', () => {
    const { lines } = balanced('一二三四五六七八九十一二三', { ...box, largest: 24, smallest: 24 });
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(3);
  });
});
