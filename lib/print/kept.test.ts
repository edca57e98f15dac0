import { expect, test, vi } from 'vitest';
import { fileTag, madeOnce } from './kept';

const at = Date.parse('2026-11-22T00:00:00Z');
const never = () => new Promise<Uint8Array>(() => undefined);

test('A file is made once for all who ask within a minute, and anew after it', async () => {
  const make = vi.fn(async () => new Uint8Array([1, 2]));
  const asked = await Promise.all([madeOnce('once', make, at), madeOnce('once', make, at)]);
  expect(asked).toEqual([Buffer.from([1, 2]), Buffer.from([1, 2])]);
  await madeOnce('once', make, at + 59_000);
  expect(make).toHaveBeenCalledTimes(1);
  await madeOnce('once', make, at + 61_000);
  expect(make).toHaveBeenCalledTimes(2);
});

test('What could not be made is tried again', async () => {
  const failing = vi.fn(() => Promise.reject(new Error('no type')));
  await expect(madeOnce('failing', failing, at)).rejects.toThrow('no type');
  expect(await madeOnce('failing', async () => new Uint8Array([3]), at)).toEqual(Buffer.from([3]));
});

test('Files that say something else have another tag', () => {
  expect(fileTag(['poster', { people: ['沈玉禾'] }])).toBe(fileTag(['poster', { people: ['沈玉禾'] }]));
  expect(fileTag(['poster', { people: [] }])).not.toBe(fileTag(['poster', { people: ['沈玉禾'] }]));
});

// Last: what is never made stays under way.
test('While four are being made, nobody begins a fifth', async () => {
  for (const tag of ['a', 'b', 'c', 'd']) madeOnce(tag, never, at).catch(() => undefined);
  const fifth = vi.fn(never);
  expect(await madeOnce('e', fifth, at)).toBe('busy');
  expect(fifth).not.toHaveBeenCalled();
});
