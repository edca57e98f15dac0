import { describe, expect, it } from 'vitest';
import { excerpt, highlight } from './highlight';

const marked = (text: string, question: string) =>
  highlight(text, question)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('What was looked for is marked', () => {
  it.each([
    ['老楼里的楼道灯', '楼', '老[楼]里的[楼]道灯'],
    ['老楼里的楼道灯', '楼道 道灯', '老楼里的[楼道灯]'],
    ['臺上的燈', '台上', '[臺上]的燈'],
    ['共１２盏', '12', '共[１２]盏'],
    ['共35㎡', 'm2', '共35[㎡]'],
    ['没有', '楼', '没有'],
    ['A&B', '&', 'A[&]B'],
  ])('%s, asked for %s: %s', (text, question, expected) => {
    expect(marked(text, question)).toBe(expected);
  });
});

it('An excerpt begins near the hit and says where it was cut', () => {
  const text = `${'前'.repeat(100)}灯${'后'.repeat(100)}`;
  const cut = excerpt(text, '灯', 40);
  expect(cut).toBe(`…${'前'.repeat(10)}灯${'后'.repeat(29)}…`);
  expect(excerpt('短文', '灯')).toBe('短文');
});
