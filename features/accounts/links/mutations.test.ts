import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { linkRequests, signInLinks } from '@/db/schema/accounts';
import { roles } from '@/db/schema/accounts.values';
import { records } from '@/db/schema/records';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, visitor } from '@/lib/viewer';
import { register, signIn } from '../mutations';
import { accountById, findMasked, getMasked } from '../queries';
import { deactivate, reactivate } from '../staff/mutations';
import { askForLink, handLink, newLink, setPasswordByLink, signInByLink } from './mutations';
import { getLink, isWaiting, listLinkRequests, readContact } from './queries';

let count = 0;
const address = () => `10.1.${Math.floor(++count / 250)}.${count % 250}`;
const number = () => `1380000${String(++count).padStart(4, '0')}`;
const read = (typed: string) => identifierOf(typed) as Identifier;
const password = '老街口的修车铺8';
const days = (n: number) => new Date(noon.getTime() + n * 86_400_000);
const reasons = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: Error) => error.message,
  );

const makeLink = (accountId: string, purpose: 'sign-in' | 'new-password') =>
  write(system, (tx) => newLink(tx, accountId, purpose), noon);
const setPassword = (token: string, identifier: string | null = null, now = noon) =>
  setPasswordByLink({ token, identifier: identifier ? read(identifier) : null, password }, address(), now);
const openRequests = (accountId: string) =>
  db
    .select()
    .from(linkRequests)
    .where(and(eq(linkRequests.accountId, accountId), isNull(linkRequests.answeredAt)));

async function resident(typed = number(), name = '张小明') {
  const input = { name, identifier: read(typed), password, consent: true };
  const { accountId } = await register(input, address(), noon);
  return { id: accountId, typed };
}

describe('signInByLink', () => {
  test('A link signs in once; what is kept of it is a hash', async () => {
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'sign-in');
    expect(JSON.stringify(await db.select().from(signInLinks))).not.toContain(token);
    expect(await getLink(token, noon)).toEqual({ purpose: 'sign-in', asksIdentifier: true });
    expect(await signInByLink(token, address(), noon)).toEqual({ accountId: id, sessionVersion: 1 });
    expect(await getLink(token, noon)).toBeUndefined();
    expect(await reasons(signInByLink(token, address(), noon))).toBe('linkOver');
    const signedIn = await db
      .select()
      .from(records)
      .where(and(eq(records.subjectId, id), eq(records.action, 'account.signed-in')));
    expect(signedIn).toMatchObject([{ actorKind: 'staff', actorId: id, change: { by: 'link' } }]);
  });

  test('Of two uses at once, one succeeds', async () => {
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'sign-in');
    const uses = [1, 2].map(() => reasons(signInByLink(token, address(), noon)));
    expect((await Promise.all(uses)).toSorted()).toEqual(['done', 'linkOver']);
  });

  test('It expires after a day', async () => {
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'sign-in');
    expect(await getLink(token, days(1))).toBeUndefined();
    expect(await reasons(signInByLink(token, address(), days(1)))).toBe('linkOver');
    expect(await reasons(signInByLink(token, address(), new Date(days(1).getTime() - 1)))).toBe('done');
  });

  test('A new link ends the older one; a link for one purpose does not serve another', async () => {
    const { id } = await makeAccount('editor');
    const [older, newer] = [await makeLink(id, 'sign-in'), await makeLink(id, 'sign-in')];
    expect(await reasons(signInByLink(older, address(), noon))).toBe('linkOver');
    expect(await reasons(setPassword(newer, number()))).toBe('linkOver');
    expect(await reasons(signInByLink(newer, address(), noon))).toBe('done');
  });

  test('A stopped account is let in by no link, not even when it is restored', async () => {
    const [administrator, { id }] = [
      await makeAccount('administrator'),
      await makeAccount('editor', await makeCommunity()),
    ];
    const token = await makeLink(id, 'new-password');
    await deactivate(administrator, id, noon);
    expect(await reasons(setPassword(token, number()))).toBe('linkOver');
    expect((await accountById(id))?.passwordHash).toBeNull();
    await reactivate(administrator, id, noon);
    expect(await getLink(token, noon)).toBeUndefined();
  });

  test('One address tries thirty links in a quarter of an hour', async () => {
    const from = address();
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'sign-in');
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, at) => reasons(signInByLink(`wrong-${at}`, from, noon))),
    );
    expect(new Set(tries)).toEqual(new Set(['linkOver']));
    expect(await reasons(signInByLink(token, from, noon))).toBe('tooManyTries');
    expect(await reasons(signInByLink(token, address(), noon))).toBe('done');
  });
});

describe('setPasswordByLink', () => {
  test('Staff on their first day give a number with it, and sign in by it from then on', async () => {
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'new-password');
    expect(await reasons(setPassword(token))).toBe('identifierMissing');
    const typed = number();
    expect(await setPassword(token, typed)).toEqual({ accountId: id, sessionVersion: 2 });
    expect(await signIn({ identifier: typed, password }, address(), noon)).toMatchObject({
      accountId: id,
      role: 'editor',
    });
  });

  test('A number that somebody has is refused, and the link stays good', async () => {
    const { typed } = await resident();
    const { id } = await makeAccount('editor');
    const token = await makeLink(id, 'new-password');
    expect(await reasons(setPassword(token, typed))).toBe('identifierTaken');
    expect(await reasons(setPassword(token, number()))).toBe('done');
  });

  test('Who has a number keeps it, whatever else is sent; sessions of before are over', async () => {
    const { id, typed } = await resident();
    const token = await makeLink(id, 'new-password');
    expect(await getLink(token, noon)).toEqual({ purpose: 'new-password', asksIdentifier: false });
    expect(await setPassword(token, number())).toEqual({ accountId: id, sessionVersion: 2 });
    expect(await signIn({ identifier: typed, password }, address(), noon)).toMatchObject({ accountId: id });
  });

  test('It expires after three days, and of two uses at once one succeeds', async () => {
    const { id } = await resident();
    const token = await makeLink(id, 'new-password');
    expect(await reasons(setPassword(token, null, days(3)))).toBe('linkOver');
    const uses = await Promise.all([reasons(setPassword(token)), reasons(setPassword(token))]);
    expect(uses.toSorted()).toEqual(['done', 'linkOver']);
  });
});

describe('askForLink and handLink', () => {
  test('Somebody asks, waits in the list, is handed a link, and waits no more', async () => {
    const administrator = await makeAccount('administrator');
    const { id, typed } = await resident(number(), '诸葛小明');
    await askForLink(read(typed), address(), noon);
    await askForLink(read(typed), address(), noon);
    expect(await openRequests(id)).toHaveLength(1);
    const waiting = (await listLinkRequests(administrator)).find(({ accountId }) => accountId === id);
    expect(waiting).toMatchObject({ name: '诸**明', contact: `${typed.slice(0, 3)}****${typed.slice(-4)}` });
    const token = await handLink(administrator, id, noon);
    expect(await openRequests(id)).toEqual([]);
    expect(await reasons(setPassword(token))).toBe('done');
    const handed = await db
      .select()
      .from(records)
      .where(and(eq(records.subjectId, id), eq(records.action, 'account.link-handed')));
    expect(handed).toMatchObject([{ actorId: administrator.id, change: { purpose: 'new-password' } }]);
  });

  test('The answer is the same when there is no such account, and nothing is kept', async () => {
    const before = await db.select().from(linkRequests);
    expect(await reasons(askForLink(read(number()), address(), noon))).toBe('done');
    expect(await db.select().from(linkRequests)).toEqual(before);
  });

  test('One account is asked for three times a day without being told; one address twenty times an hour', async () => {
    const administrator = await makeAccount('administrator');
    const { id, typed } = await resident();
    for (let turn = 0; turn < 3; turn += 1) {
      await askForLink(read(typed), address(), noon);
      await handLink(administrator, id, noon);
    }
    expect(await reasons(askForLink(read(typed), address(), noon))).toBe('done');
    expect(await openRequests(id)).toEqual([]);
    const from = address();
    for (let turn = 0; turn < 20; turn += 1) await askForLink(read(number()), from, noon);
    expect(await reasons(askForLink(read(number()), from, noon))).toBe('tooManyTries');
  });

  test.each(roles.filter((role) => role !== 'administrator'))(
    '%s hands no link and sees nobody who waits',
    async (role) => {
      const { id, typed } = await resident();
      await askForLink(read(typed), address(), noon);
      const viewer = await makeAccount(role);
      expect(await reasons(handLink(viewer, id, noon))).toBe('notYours');
      expect(await listLinkRequests(viewer)).toEqual([]);
      expect(await findMasked(viewer, read(typed))).toBeUndefined();
      expect(await readContact(viewer, id, noon)).toBeUndefined();
      expect(await openRequests(id)).toHaveLength(1);
    },
  );

  test('A visitor hands none; an administrator of one community only there', async () => {
    const [here, there] = [await makeCommunity(), await makeCommunity()];
    const local = await makeAccount('administrator', here);
    const [own, other] = [await makeAccount('editor', here), await makeAccount('editor', there)];
    expect(await reasons(handLink(visitor, own.id, noon))).toBe('notYours');
    expect(await reasons(handLink(local, own.id, noon))).toBe('done');
    expect(await reasons(handLink(local, other.id, noon))).toBe('notYours');
    expect(await reasons(handLink(local, (await resident()).id, noon))).toBe('notYours');
    expect(await getMasked(local, other.id)).toBeUndefined();
  });

  test('The number of who waits is shown to be called, and the look is recorded; of others it is not', async () => {
    const administrator = await makeAccount('administrator');
    const { id, typed } = await resident();
    expect(await isWaiting(administrator, id)).toBe(false);
    expect(await readContact(administrator, id, noon)).toBeUndefined();
    await askForLink(read(typed), address(), noon);
    expect(await readContact(administrator, id, noon)).toBe(typed);
    const looks = await db
      .select()
      .from(records)
      .where(and(eq(records.subjectId, id), eq(records.action, 'person.read')));
    expect(looks).toMatchObject([{ actorId: administrator.id, change: { fields: ['mobile', 'email'] } }]);
  });
});
