import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { changesOf, defaultTerms, reasonsNotToSet, termBounds, termNames, termsOn } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const person = (role: Role, communityId: string | null) => viewerOf({ id: 'p', role, communityId, signature: 'p' });
const office = person('office', null);
const fresh = { validFrom: '2026-12-01', terms: defaultTerms };
const codes = (...given: Parameters<typeof reasonsNotToSet>) => reasonsNotToSet(...given).map(({ code }) => code);

test('The latest set whose day has come holds; what it does not name is the default', () => {
  const set: { validFrom: string; terms: Record<string, number> }[] = [
    { validFrom: '2026-06-01', terms: { clueMax: 80 } },
    { validFrom: '2026-12-01', terms: { clueMax: 90 } },
    { validFrom: '2026-01-01', terms: { clueMax: 60, noticeDays: 7 } },
  ];
  expect(termsOn('2025-12-31', set)).toEqual(defaultTerms);
  expect(termsOn('2026-06-01', set)).toEqual({ ...defaultTerms, clueMax: 80 });
  expect(termsOn('2026-11-30', set)).toEqual({ ...defaultTerms, clueMax: 80 });
  expect(termsOn('2026-12-01', set)).toEqual({ ...defaultTerms, clueMax: 90 });
});

test.each(roles)('%s', (role) => {
  expect(codes(person(role, null), fresh, [], now)).toEqual(role === 'office' ? [] : ['notYours']);
  expect(codes(person(role, 'c1'), fresh, [], now)).toEqual(['notYours']);
});

test('Visitors do not', () => expect(codes(visitor, fresh, [], now)).toEqual(['notYours']));

describe('The day', () => {
  test.each([
    ['2026-11-22', []],
    ['2026-11-21', ['termsDayPast']],
    ['2026-01-01', ['termsDayPast', 'termsDayTaken']],
  ])('%s, where there are some already', (validFrom, expected) => {
    expect(codes(office, { ...fresh, validFrom }, [{ validFrom: '2026-01-01' }], now)).toEqual(expected);
  });

  test('The first ones may begin earlier', () => {
    expect(codes(office, { ...fresh, validFrom: '2026-01-01' }, [], now)).toEqual([]);
  });
});

describe('The bounds', () => {
  test.each(termNames)('%s', (name) => {
    const [least, most] = termBounds[name];
    const wide = { ...defaultTerms, lifePhotosMin: 0, lifePhotosMax: 9 };
    const set = (value: number) => reasonsNotToSet(office, { ...fresh, terms: { ...wide, [name]: value } }, [], now);
    if (name !== 'lifePhotosMax' && name !== 'lifePhotosMin') expect([...set(least), ...set(most)]).toEqual([]);
    for (const value of [least - 1, most + 1])
      expect(set(value)).toContainEqual({
        code: 'cellOutOfRange',
        field: `terms.${name}`,
        values: { min: least, max: most },
      });
  });

  test('No more pictures are asked for than may be sent', () => {
    const terms = { ...defaultTerms, lifePhotosMin: 5, lifePhotosMax: 3 };
    expect(codes(office, { ...fresh, terms }, [], now)).toEqual(['leastOverMost']);
  });
});

test('What changed is said by name', () => {
  expect(changesOf(defaultTerms, { ...defaultTerms, noticeDays: 7 })).toEqual([{ name: 'noticeDays', from: 5, to: 7 }]);
});
