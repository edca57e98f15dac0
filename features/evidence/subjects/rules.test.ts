import { expect, test } from 'vitest';
import { viewerOf, visitor } from '@/lib/viewer';
import { askedOf, mayKnow, monthsOf, pathTo, refOf, type Subject, usualKind } from './rules';

const subject = (change: Partial<Subject> = {}): Subject => ({
  ...{
    type: 'entry',
    id: '1',
    communityId: 'here',
    day: '2026-03-05',
    title: '横幅',
    target: '1',
    ledger: 'banners',
    category: '',
  },
  ...change,
});
const editor = viewerOf({ id: 'p', role: 'editor', communityId: 'here', signature: '试' });

test('A key names a record, and nothing else does', () => {
  expect(refOf('entry:abc')).toEqual({ type: 'entry', id: 'abc' });
  for (const key of ['entry:', 'person:abc', 'abc', 'entry:a:b', '']) expect(refOf(key)).toBeUndefined();
});

test('Ledgers of others are known to nobody, what is public to all', () => {
  expect(mayKnow(editor, subject())).toBe(true);
  expect(mayKnow(editor, subject({ communityId: 'there' }))).toBe(false);
  expect(mayKnow(editor, subject({ communityId: null }))).toBe(false);
  const issued = subject({ communityId: null, ledger: 'documents' });
  expect([mayKnow(editor, issued), pathTo(editor, issued), mayKnow(visitor, issued)]).toEqual([true, null, false]);
  expect(mayKnow(editor, subject({ type: 'event', ledger: null, communityId: 'there' }))).toBe(true);
  expect(pathTo(editor, subject({ type: 'event', ledger: null, communityId: 'there' }))).toBeNull();
  expect(mayKnow(visitor, subject())).toBe(false);
});

test('A plan proves that there is one, a text reports, everything else was done', () => {
  expect(usualKind(subject())).toBe('process');
  expect(usualKind(subject({ ledger: 'documents' }))).toBe('document');
  expect(usualKind(subject({ ledger: 'media-reports' }))).toBe('report');
  expect(usualKind({ type: 'plan', ledger: null })).toBe('document');
  expect(usualKind({ type: 'summary', ledger: null })).toBe('report');
  expect(usualKind({ type: 'honour', ledger: null })).toBe('process');
});

test('Records are offered of the ledger that the indicator names first, and of the days of a month within the period', () => {
  const period = { from: '2025-11-15', to: '2026-02-10' };
  expect(askedOf({}, ['screens', 'banners'], period)).toEqual({ of: { ledger: 'screens' }, period });
  expect(askedOf({ of: 'event' }, ['screens'], period).of).toEqual({ type: 'event' });
  expect(askedOf({ of: 'remediation.stairwell' }, [], period).of).toEqual({
    ledger: 'remediation',
    category: 'stairwell',
  });
  expect(askedOf({ of: 'entry' }, [], period).of).toEqual({ ledger: 'entry' });
  expect(monthsOf(period)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  const days = (month: string) => askedOf({ month }, [], period).period;
  expect(days('2025-11')).toEqual({ from: '2025-11-15', to: '2025-11-30' });
  expect(days('2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(days('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-10' });
});
