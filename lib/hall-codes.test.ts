import { beforeAll, expect, test } from 'vitest';
import { sealToken } from './crypto';
import { hallCode, hallCodeLasts, hallPass, isHallCode, isHallPass } from './hall-codes';

beforeAll(() => {
  for (const name of ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET']) {
    process.env[name] = `${name} of the tests, long enough`;
  }
});

const now = new Date('2026-11-22T19:00:10+08:00');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('The code on the screen changes every half minute, and the one before it is still taken', () => {
  const code = hallCode('one', now);
  expect(hallCodeLasts(now)).toBe(20);
  expect(hallCode('one', later(19))).toBe(code);
  expect(hallCode('one', later(20))).not.toBe(code);
  expect(isHallCode('one', code, later(49))).toBe(true);
  expect(isHallCode('one', code, later(50))).toBe(false);
  // Nor before its time, nor at another event.
  expect(isHallCode('one', code, later(-11))).toBe(false);
  expect(isHallCode('two', code, now)).toBe(false);
});

test('Whoever scanned it has ten minutes to write, at this event alone, and nobody makes a pass up', () => {
  const pass = hallPass('one', now);
  expect(isHallPass('one', pass, later(599))).toBe(true);
  expect(isHallPass('one', pass, later(600))).toBe(false);
  expect(isHallPass('two', pass, now)).toBe(false);
  expect(isHallPass('one', hallCode('one', now), now)).toBe(false);
  expect(isHallPass('one', sealToken(JSON.stringify(['clue', 'one', later(600).getTime()])), now)).toBe(false);
});
