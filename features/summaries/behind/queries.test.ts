import { expect, test } from 'vitest';
import { viewerOf } from '@/lib/viewer';
import { ledgersOpen, ledgerToFill, mayOpen } from './queries';

const editor = viewerOf({ id: 'e', role: 'editor', communityId: 'here', signature: '试' });
const auditor = viewerOf({ id: 'a', role: 'auditor', communityId: null, signature: '试' });
const grid = viewerOf({ id: 'g', role: 'grid-member', communityId: 'here', signature: '试' });
const clues = { token: '{clues-received}', names: ['clues-received'] };
const shows = { token: '{screens.entries}', names: ['screens.entries'] };

test('Records open for whoever may read them there, and for nobody else', () => {
  expect(mayOpen(editor, clues, 'here')).toBe(true);
  expect(mayOpen(editor, clues, 'there')).toBe(false);
  expect(mayOpen(editor, clues, null)).toBe(false);
  expect(mayOpen(auditor, clues, 'here')).toBe(false);
  expect(mayOpen(auditor, shows, 'here')).toBe(true);
});

test('Of figures that are added, all must be open; of a share its part; what is not known is not linked', () => {
  const both = { token: '{screens.entries+clues-received}', names: ['screens.entries', 'clues-received'] };
  expect([mayOpen(editor, both, 'here'), mayOpen(auditor, both, 'here')]).toEqual([true, false]);
  const share = { token: '{share:inspections}', names: ['inspections.quantity2', 'gone'] };
  expect(mayOpen(editor, share, 'here')).toBe(true);
  expect(mayOpen(editor, { token: '{gone}', names: ['gone'] }, 'here')).toBe(false);
});

test.each([
  ['{places:remediation.dead-corner}', true, true],
  ['{places:gone}', false, false],
  ['{cases:events}', true, true],
  ['{plans}', true, false],
])('What is listed by %s opens as its own page does', (token, forEditor, forGrid) => {
  const of = { token, names: [] };
  expect([mayOpen(editor, of, 'here'), mayOpen(grid, of, 'here')]).toEqual([forEditor, forGrid]);
  expect(mayOpen(editor, of, 'there')).toBe(false);
});

test('A claim leads to ledgers that there are and that the viewer reads', () => {
  expect(ledgersOpen(editor, ['surveys', 'gone'], 'here')).toEqual(['surveys']);
  expect(ledgersOpen(editor, ['surveys'], 'there')).toEqual([]);
});

test('What is missing is entered in its ledger, by whoever writes it there', () => {
  const editor = viewerOf({ id: 'e', role: 'editor', communityId: 'here', signature: '试' });
  const auditor = viewerOf({ id: 'a', role: 'auditor', communityId: null, signature: '试' });
  expect(ledgerToFill(editor, '{remediation.quantity.well-cover}', 'here')?.name).toBe('remediation');
  expect(ledgerToFill(editor, '{share:household-visits}', 'here')?.name).toBe('household-visits');
  expect(ledgerToFill(editor, '{remediation.quantity.well-cover}', 'there')).toBeUndefined();
  expect(ledgerToFill(auditor, '{remediation.quantity.well-cover}', 'here')).toBeUndefined();
  for (const token of ['{events-held}', '{gatherings.entries}', '{plans}']) {
    expect(ledgerToFill(editor, token, 'here')).toBeUndefined();
  }
});
