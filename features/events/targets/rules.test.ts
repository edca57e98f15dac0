import { expect, test } from 'vitest';
import { targetOf } from './rules';

test('Of lectures twelve are meant where nothing was set, of other kinds none', () => {
  expect(targetOf('lecture', [])).toBe(12);
  expect(targetOf('sport', [])).toBeNull();
  expect(targetOf('lecture', [{ kind: 'lecture', target: 0 }])).toBe(0);
  expect(targetOf('sport', [{ kind: 'sport', target: 4 }])).toBe(4);
});
