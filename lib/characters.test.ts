import { expect, test } from 'vitest';
import { charactersIn } from './characters';

test.each([
  ['', 0],
  ['好人', 2],
  ['𠮷野家', 3],
  ['👨‍👩‍👧好', 2],
  ['é', 1],
  ['一\r\n二', 3],
  ['“好”，', 4],
])('%j is %i characters', (text, count) => expect(charactersIn(text)).toBe(count));
