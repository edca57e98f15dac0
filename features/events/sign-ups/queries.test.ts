import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { persons } from '@/db/schema/privacy';
import { signUps } from '@/db/schema/sign-ups';
import { eraseOwnAccount, takeAway } from '@/features/accounts/own/mutations';
import { follow, openTicket } from '@/features/nominations/follow/mutations';
import { newChallenge } from '@/lib/proof-of-work';
import { solve } from '@/lib/proof-solver';
import { openReceipt, receiptCode } from '@/lib/receipts';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { receiptOf } from '../posted/mutations';
import { signUp } from './mutations';
import { getOwnSignUp, listHeldSignUps, listOwnSignUps } from './queries';

let communityId = '';
let n = 0;
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const person = (event: { id: string; groupIds: string[] }, more: object = {}) => ({
  eventId: event.id,
  groupId: event.groupIds[0] ?? '',
  name: `来人${++n}`,
  contact: `131000${String(10_000 + n)}`,
  for: 'self' as const,
  helper: '',
  answers: {},
  ...more,
});
const come = (event: { id: string; groupIds: string[] }, viewer: Parameters<typeof signUp>[0] = visitor, more = {}) =>
  signUp(viewer, person(event, more), crypto.randomUUID(), noon);
const rowOf = async (id: string) => (await db.select().from(signUps).where(eq(signUps.id, id)))[0];

beforeAll(async () => {
  communityId = await makeCommunity();
});

describe('The receipt', () => {
  test('shows the place in line, the person as written, and the steps of the groups', async () => {
    const event = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [first, second, third] = [await come(event), await come(event), await come(event, visitor, { name: '三号' })];
    const own = await Promise.all([first, second, third].map((id) => getOwnSignUp(id)));
    expect(own.map((one) => [one?.signUp.status, one?.place])).toEqual([
      ['seated', null],
      ['waiting', 1],
      ['waiting', 2],
    ]);
    expect(own[2]?.person?.name).toBe('三号');
    expect(own[2]?.groups[0]?.step).toBe('waiting');
  });

  test('stands open until a month after the event, by the address that the form leads to and by number and code', async () => {
    const event = await makeEvent({ communityId });
    const address = await receiptOf(visitor, person(event), 'receipt', noon);
    const token = /^\/events\/mine\/([\w-]+)\?done=signed-up$/.exec(address)?.[1] ?? '';
    const id = openReceipt(token, 'sign-up', days(31)) ?? '';
    expect((await rowOf(id))?.eventId).toBe(event.id);
    expect(openReceipt(token, 'sign-up', days(33))).toBeNull();
    expect(openReceipt(token, 'clue', noon)).toBeNull();
    const { number = '' } = (await rowOf(id)) ?? {};
    const [kind, again = ''] = (await follow({ number, code: receiptCode('sign-up', id) }, 'f', noon)).split('/');
    expect(kind).toBe('sign-up');
    expect(openReceipt(again, 'sign-up', days(31))).toBe(id);
  });

  test('is what the code at the door leads to; a wrong one leads to a sentence, and so does trying on and on', async () => {
    const event = await makeEvent({ communityId });
    const id = await come(event);
    const { number = '' } = (await rowOf(id)) ?? {};
    const ticket = `${number}-${receiptCode('sign-up', id)}`;
    const token = (await openTicket(ticket, 'door', noon)).replace('/events/mine/', '');
    expect(openReceipt(token, 'sign-up', noon)).toBe(id);
    expect(await openTicket('made-up', 'door', noon)).toBe('/events/mine/none?done=wrong');
    for (let tries = 0; tries < 6; tries += 1) await openTicket(`${number}-AAAAAA`, crypto.randomUUID(), noon);
    expect(await openTicket(ticket, 'door', noon)).toBe('/events/mine/none?done=often');
  });
});

describe('Limits', () => {
  test('A household without proof of work waits after four, one with proof after twelve; a proof counts once', async () => {
    const event = await makeEvent({ communityId });
    const sendFrom = async (address: string, proof: string) =>
      signUp(visitor, { ...person(event), proof }, address, noon).then(
        () => 'taken',
        (error) => String(error.message),
      );
    const without: string[] = [];
    for (let at = 0; at < 5; at += 1) without.push(await sendFrom('without', ''));
    expect(without).toEqual(['taken', 'taken', 'taken', 'taken', 'signUpsOften']);
    const proven: string[] = [];
    for (let at = 0; at < 13; at += 1) proven.push(await sendFrom('with', await solve(newChallenge(noon, 5))));
    expect(proven.slice(0, 12).every((said) => said === 'taken')).toBe(true);
    expect(proven[12]).toBe('signUpsOften');
    const once = await solve(newChallenge(noon, 5));
    const twice: string[] = [];
    for (let at = 0; at < 6; at += 1) twice.push(await sendFrom('one proof', once));
    expect(twice).toEqual(['taken', 'taken', 'taken', 'taken', 'taken', 'signUpsOften']);
  });

  test('The same sent again with another proof is still the first', async () => {
    const event = await makeEvent({ communityId });
    const sent = person(event);
    const proofs = [await solve(newChallenge(noon, 5)), await solve(newChallenge(noon, 5))];
    const [first, second] = await Promise.all(
      proofs.map((proof) => signUp(visitor, { ...sent, proof }, 'again', noon)),
    );
    expect(second).toBe(first);
  });
});

describe('A resident', () => {
  test('sees the own sign-ups and nobody else’s, and takes them away', async () => {
    const [own, other] = [await makeAccount('resident'), await makeAccount('resident')];
    const event = await makeEvent({ communityId, title: '本人的', groups: [{ seats: 0 }] });
    await come(event, other);
    await come(event, own, { name: '带走', answers: { 0: '轮椅' } });
    expect((await listOwnSignUps(own)).map(({ title, place }) => [title, place])).toEqual([['本人的', 2]]);
    expect(await listOwnSignUps(visitor)).toEqual([]);
    const { signUps: taken } = await takeAway(own, noon);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ title: '本人的', status: 'waiting', person: { name: '带走' } });
  });

  test('who erases the account gives the seats back, to whoever waits, and nobody can read who it was', async () => {
    const own = await makeAccount('resident');
    const event = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [mine, next] = [await come(event, own), await come(event)];
    expect((await getOwnSignUp(mine))?.person?.name).toContain('来人');
    await eraseOwnAccount(own, { password: '' }, noon);
    expect([(await rowOf(mine))?.status, (await rowOf(next))?.status]).toEqual(['cancelled', 'offered']);
    expect((await getOwnSignUp(mine))?.person).toBeNull();
    expect((await listHeldSignUps(own.id)).map((one) => one.person)).toEqual([null]);
    const personId = (await rowOf(mine))?.personId ?? '';
    expect((await db.select().from(persons).where(eq(persons.id, personId)))[0]?.wrappedKey).toBeNull();
  });
});
