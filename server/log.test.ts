import { expect, test } from 'vitest';
import { loggable } from './log.js';

test.each([
  ['/link/token', '/link/…'],
  ['/first-run/token', '/first-run/…'],
  ['/en/nominations/mine/clue/token', '/en/nominations/mine/clue/…'],
  ['/nominations/mine/nominee/token', '/nominations/mine/nominee/…'],
  ['/events/mine/token', '/events/mine/…'],
  ['/events/2026-0012', '/events/2026-0012'],
])('No token of %s gets into the log', (path, logged) => expect(loggable(path)).toBe(logged));
