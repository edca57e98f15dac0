import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { persons } from '@/db/schema/privacy';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { makeAttendance, makeEvent } from '@/lib/testing/events';
import { makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { signUp } from '../sign-ups/mutations';
import { forgetVisitors } from './mutations';

const isKnown = async (personId: string) => {
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  return person?.wrappedKey !== null;
};

test('Who did not come is forgotten after a month, who came after a year; that somebody came stays', async () => {
  const { id, groupIds, startsAt } = await makeEvent({ communityId: await makeCommunity() });
  const person = (name: string) => {
    const contact = `0000-555${name.length}${name.codePointAt(0)}`;
    return { eventId: id, groupId: groupIds[0] ?? '', name, contact, for: 'self' as const, helper: '', answers: {} };
  };
  const [absent, present] = [
    await signUp(visitor, person('试没来'), 'a', noon),
    await signUp(visitor, person('试来过'), 'b', noon),
  ];
  const rowOf = async (signUpId: string) => (await db.select().from(signUps).where(eq(signUps.id, signUpId)))[0];
  const [one, other] = [await rowOf(absent), await rowOf(present)];
  await makeAttendance(id, { signUpId: present, personKey: other?.personKey ?? '' });
  const walkIn = await makeAttendance(id, { name: '试路过' });
  const people = [one?.personId ?? '', other?.personId ?? '', walkIn.personId];
  const known = () => Promise.all(people.map(isKnown));
  const after = (days: number) => new Date(startsAt.getTime() + 3_600_000 + days * 86_400_000);

  await forgetVisitors(after(29));
  expect(await known()).toEqual([true, true, true]);
  expect(await forgetVisitors(after(30))).toBe(1);
  expect(await known()).toEqual([false, true, true]);
  await forgetVisitors(after(364));
  expect(await known()).toEqual([false, true, true]);
  expect(await forgetVisitors(after(365))).toBe(2);
  expect(await known()).toEqual([false, false, false]);
  expect(await forgetVisitors(after(366))).toBe(0);

  const came = await db.select().from(attendances).where(eq(attendances.eventId, id));
  expect(came.filter(({ personKey }) => personKey)).toHaveLength(2);
  expect(came.every(({ sealedPerson }) => sealedPerson === null)).toBe(true);
  expect((await rowOf(present))?.sealedPerson).toBe('');
});
