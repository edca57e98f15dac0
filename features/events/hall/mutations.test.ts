import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { hallPass } from '@/lib/hall-codes';
import { receiptCode } from '@/lib/receipts';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { ownSignUps } from '../check-in/queries';
import { signUp } from '../sign-ups/mutations';
import { arrive, arriveOwn } from './mutations';
import { hallStepsOf } from './queries';

let communityId = '';
let n = 0;
const begin = new Date(noon.getTime() + 48 * 3_600_000);
const later = (minutes: number) => new Date(begin.getTime() + minutes * 60_000);

async function come(eventId: string, groupId: string, viewer: Viewer = visitor) {
  const [name, contact] = [`厅里${++n}`, `132000${String(10_000 + n)}`];
  const said = { eventId, groupId, name, contact, for: 'self' as const, helper: '', answers: {} };
  const id = await signUp(viewer, said, crypto.randomUUID(), noon);
  const [row] = await db.select().from(signUps).where(eq(signUps.id, id));
  return { id, name, contact, number: row?.number ?? '', code: receiptCode('sign-up', id) };
}
const empty = { number: '', code: '', name: '', contact: '', homepage: '' };
const place = (event: { id: string; number: string }, at = begin) => ({
  event: event.number,
  pass: hallPass(event.id, at),
  id: crypto.randomUUID(),
});
const waysOf = async (eventId: string) =>
  (await db.select().from(attendances).where(eq(attendances.eventId, eventId))).map(({ way, by }) => [way, by]);

beforeAll(async () => {
  communityId = await makeCommunity();
});

test('Whoever scanned the code comes in with a receipt or a name, once, and nobody else has entered it', async () => {
  const event = await makeEvent({ communityId });
  const person = await come(event.id, event.groupIds[0] ?? '');
  const receipt = { ...empty, how: 'receipt' as const, number: person.number, code: person.code };
  expect(await arrive(visitor, { ...place(event), ...receipt }, 'hall', begin)).toBe('taken');
  expect(await arrive(visitor, { ...place(event), ...receipt }, 'hall', begin)).toBe('already');
  const named = { ...place(event), ...empty, how: 'name' as const, name: '试来客', contact: '13300001111' };
  expect(await arrive(visitor, named, 'hall', begin)).toBe('taken');
  // The same form sent again.
  expect(await arrive(visitor, named, 'hall', begin)).toBe('taken');
  expect(await waysOf(event.id)).toEqual([
    ['hall', null],
    ['hall', null],
  ]);
});

test('An old code, a code of another hall, a wrong receipt and a closed door are refused, and nobody is counted', async () => {
  const [event, other] = [await makeEvent({ communityId }), await makeEvent({ communityId })];
  const person = await come(event.id, event.groupIds[0] ?? '');
  const receipt = { ...empty, how: 'receipt' as const, number: person.number, code: person.code };
  const at = place(event);
  await expect(arrive(visitor, { ...at, ...receipt }, 'a', later(10))).rejects.toThrow('hallCodeOld');
  await expect(arrive(visitor, { ...at, pass: hallPass(other.id, begin), ...receipt }, 'a', begin)).rejects.toThrow(
    'hallCodeOld',
  );
  await expect(arrive(visitor, { ...at, ...receipt, code: 'AAAAAA' }, 'a', begin)).rejects.toThrow('receiptWrong');
  await expect(arrive(visitor, { ...place(other), ...receipt }, 'a', begin)).rejects.toThrow('checkInOtherEvent');
  const early = later(-300);
  await expect(arrive(visitor, { ...place(event, early), ...receipt }, 'a', early)).rejects.toThrow('checkInNotOpen');
  expect(await waysOf(event.id)).toEqual([]);
  expect(await arrive(visitor, { ...at, ...receipt }, 'a', later(9))).toBe('taken');
});

test('A number is guessed at six times, and the whole hall comes from one address', async () => {
  const event = await makeEvent({ communityId });
  const person = await come(event.id, event.groupIds[0] ?? '');
  const guess = () =>
    arrive(visitor, { ...place(event), ...empty, how: 'receipt', number: person.number, code: 'AAAAAA' }, 'b', begin);
  for (let tries = 0; tries < 6; tries += 1) await expect(guess()).rejects.toThrow('receiptWrong');
  await expect(guess()).rejects.toThrow('tooManyTries');
  for (let guests = 0; guests < 30; guests += 1) {
    const named = { ...place(event), ...empty, how: 'name' as const, name: `来客${guests}` };
    expect(await arrive(visitor, named, 'b', begin)).toBe('taken');
  }
  expect(await hallStepsOf({ id: event.id, signUp: true })).toEqual({ here: 30, seats: 'free' });
});

test('Whoever is signed in comes in with one tap, for the own sign-ups alone', async () => {
  const event = await makeEvent({ communityId });
  const [own, stranger] = [await makeAccount('resident', null), await makeAccount('resident', null)];
  const person = await come(event.id, event.groupIds[0] ?? '', own);
  expect(await ownSignUps(stranger.id, event.id)).toEqual([]);
  expect(await ownSignUps(own.id, event.id)).toEqual([{ id: person.id, name: person.name, here: false }]);
  for (const viewer of [visitor, stranger])
    await expect(arriveOwn(viewer, { ...place(event), signUpId: person.id }, begin)).rejects.toThrow('notYours');
  expect(await arriveOwn(own, { ...place(event), signUpId: person.id }, begin)).toBe('taken');
  expect(await ownSignUps(own.id, event.id)).toMatchObject([{ here: true }]);
});
