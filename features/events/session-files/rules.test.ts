import { expect, test } from 'vitest';
import { type EventKind, eventKinds, fileParts } from '@/db/schema/events.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { checksOf, missingOf, reasonsNotToAddItem } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const editor = viewerOf({ id: 'a', role: 'editor', communityId: 'here', signature: '试人' });
const event = { status: 'held' as const, communityId: 'here', startsAt: now };
const missing = (kind: EventKind, ...more: Parameters<typeof checksOf> extends [unknown, ...infer R] ? R : never) =>
  missingOf(checksOf(kind, ...more)).map(({ part }) => part);

test.each(eventKinds)('What the file of %s needs', (kind) => {
  const whole = Object.fromEntries(fileParts.map((part) => [part, part === 'reflection' ? 2 : 1]));
  expect(missing(kind, whole, 3)).toEqual([]);
  expect(missing(kind, {}, 0)).toEqual(kind === 'lecture' ? [...fileParts, 'pictures'] : ['pictures']);
});

test('A lecture needs two reflections and three pictures', () => {
  const whole = Object.fromEntries(fileParts.map((part) => [part, 1]));
  expect(missing('lecture', whole, 2)).toEqual(['reflection', 'pictures']);
});

test.each([
  ['story', '一个故事', false, []],
  ['story', '', true, []],
  ['story', '', false, ['fileItemEmpty']],
  ['reflection', '打字的', false, ['reflectionPictureMissing']],
  ['reflection', '', true, []],
  ['sign-in-sheet', '王 13800001234', false, ['personalNumber']],
] as const)('%s with %j and a picture: %s', (part, words, hasPicture, expected) => {
  const codes = (viewer: typeof editor | typeof visitor) =>
    reasonsNotToAddItem(viewer, event, { part, words, hasPicture }, now).map(({ code }) => code);
  expect(codes(editor)).toEqual(expected);
  expect(codes(visitor)).toEqual(['notYours']);
});
