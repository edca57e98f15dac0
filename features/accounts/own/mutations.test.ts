import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { linkRequests, signInLinks } from '@/db/schema/accounts';
import { records } from '@/db/schema/records';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { makeAccount, noon } from '@/lib/testing/factories';
import { viewerOf, visitor } from '@/lib/viewer';
import { askForLink } from '../links/mutations';
import { register, type Session, signIn } from '../mutations';
import { accountById, accountOf } from '../queries';
import { changePassword, correctAccount, eraseOwnAccount, signOutEverywhere, takeAway } from './mutations';
import { getOwnAccount } from './queries';

let count = 0;
const address = () => `10.0.${Math.floor(++count / 250)}.${count % 250}`;
const number = () => `1390000${String(++count).padStart(4, '0')}`;
const read = (typed: string) => identifierOf(typed) as Identifier;
const password = '老街口的修车铺8';
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function registered({ name = '张小明', identifier: typed = number() } = {}) {
  const input = { name, identifier: read(typed), password, consent: true };
  const session = await register(input, address(), noon);
  return { typed, session, viewer: residentOf(session) };
}

const residentOf = ({ accountId }: Session) =>
  viewerOf({ id: accountId, role: 'resident', communityId: null, signature: null });
const recordsOf = (id: string) => db.select().from(records).where(eq(records.subjectId, id));
const actionsOf = async (id: string) => (await recordsOf(id)).map(({ action }) => action);
const versionOf = async (id: string) => (await accountById(id))?.sessionVersion;
const reasons = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('correctAccount', () => {
  test('Name and contact change, and can be signed in with', async () => {
    const { typed, viewer, session } = await registered();
    const input = { name: '张大明', identifier: read('Zhang@Example.org'), password };
    await correctAccount(viewer, input, noon);
    expect(await getOwnAccount(viewer)).toMatchObject({
      name: '张大明',
      mobile: null,
      email: 'zhang@example.org',
    });
    expect(await accountOf(read(typed))).toBeUndefined();
    expect((await recordsOf(session.accountId)).at(-1)).toMatchObject({
      action: 'account.corrected',
      change: { fields: ['name', 'email'] },
    });
    expect(await reasons(signIn({ identifier: 'zhang@example.org', password }, address(), noon))).toBe('done');
  });

  test('It takes the password, and changes nothing without it', async () => {
    const { typed, viewer } = await registered();
    const input = { name: '冒名者', identifier: read(number()) };
    expect(await reasons(correctAccount(viewer, { ...input, password: '' }, noon))).toBe('passwordMissing');
    expect(await reasons(correctAccount(viewer, { ...input, password: '另一个密码88' }, noon))).toBe('passwordWrong');
    expect(await getOwnAccount(viewer)).toMatchObject({ name: '张小明', mobile: typed });
  });

  test('A borrowed session guesses the password ten times, then not even the right one helps', async () => {
    const { viewer } = await registered();
    const guess = (given: string, now = noon) =>
      reasons(changePassword(viewer, { password: given, newPassword: '新的密码很长' }, now));
    for (let turn = 0; turn < 10; turn += 1) expect(await guess('另一个密码88')).toBe('passwordWrong');
    expect(await guess(password)).toBe('tooManyTries');
    expect(await guess(password, later(16))).toBe('done');
  });

  test('Staff sign with the corrected name from now on', async () => {
    const editor = await makeAccount('editor', null, '旧名');
    await correctAccount(editor, { name: '新名', identifier: read(number()), password: '' }, noon);
    expect(await accountById(editor.id)).toMatchObject({ signature: '新名' });
  });

  test('The number of somebody else is refused; a visitor cannot correct anything', async () => {
    const [{ typed }, { viewer, typed: own }] = [await registered(), await registered()];
    expect(await reasons(correctAccount(viewer, { name: '甲', identifier: read(typed), password }, noon))).toBe(
      'identifierTaken',
    );
    expect(await getOwnAccount(viewer)).toMatchObject({ name: '张小明', mobile: own });
    expect(await reasons(correctAccount(visitor, { name: '甲', identifier: read(own), password }, noon))).toBe(
      'signInFirst',
    );
  });
});

describe('sessions', () => {
  test('A new password ends the sessions of before and is the only one from now on', async () => {
    const { typed, viewer, session } = await registered();
    const next = await changePassword(viewer, { password, newPassword: '新的密码很长' }, noon);
    expect(next).toEqual({ accountId: session.accountId, sessionVersion: 2 });
    expect(await versionOf(session.accountId)).toBe(2);
    expect(await reasons(signIn({ identifier: typed, password }, address(), noon))).toBe('signInWrong');
    expect(await reasons(signIn({ identifier: typed, password: '新的密码很长' }, address(), noon))).toBe('done');
    expect(await actionsOf(session.accountId)).toContain('account.password-changed');
  });

  test('Of two who change the password at once, one succeeds', async () => {
    const { viewer, session } = await registered();
    const both = ['第一个新密码', '第二个新密码'].map((newPassword) =>
      reasons(changePassword(viewer, { password, newPassword }, noon)),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(['changedMeanwhile', 'done']);
    expect(await versionOf(session.accountId)).toBe(2);
  });

  test('Signing out everywhere ends all of them', async () => {
    const { viewer, session } = await registered();
    await signOutEverywhere(viewer, noon);
    expect(await versionOf(session.accountId)).toBe(2);
    expect(await actionsOf(session.accountId)).toContain('account.signed-out-everywhere');
    expect(await reasons(signOutEverywhere(visitor, noon))).toBe('signInFirst');
  });
});

describe('takeAway', () => {
  test('It is everything that is held, and recorded', async () => {
    const { typed, viewer, session } = await registered({ name: '欧阳小明' });
    const held = await takeAway(viewer, noon);
    expect(held).toMatchObject({ name: '欧阳小明', mobile: typed, email: null, role: 'resident', hasPassword: true });
    expect(held.consents).toMatchObject([{ purpose: 'account', withdrawnAt: null }]);
    expect(await actionsOf(session.accountId)).toContain('account.taken-away');
  });

  test('A visitor takes nothing', async () => {
    expect(await reasons(takeAway(visitor, noon))).toBe('signInFirst');
  });
});

describe('eraseOwnAccount', () => {
  test('Everything personal is gone, the number is free again, and a restore will erase again', async () => {
    const { typed, viewer, session } = await registered();
    await askForLink(read(typed), address(), noon);
    expect(await db.select().from(linkRequests).where(eq(linkRequests.accountId, session.accountId))).toHaveLength(1);
    await eraseOwnAccount(viewer, { password }, noon);
    expect(await accountById(session.accountId)).toMatchObject({
      status: 'erased',
      sealedName: null,
      sealedMobile: null,
      mobileLookup: null,
      passwordHash: null,
      sessionVersion: 2,
    });
    for (const held of [linkRequests, signInLinks]) {
      expect(await db.select().from(held).where(eq(held.accountId, session.accountId))).toEqual([]);
    }
    const list = await readFile(join(process.env.LINLI_DATA ?? '', 'erasures.jsonl'), 'utf8');
    expect(list).toContain(`"${session.accountId}"`);
    expect((await registered({ identifier: typed })).session.accountId).not.toBe(session.accountId);
  });

  test('It takes the password; staff and visitors are refused', async () => {
    const { viewer, session } = await registered();
    expect(await reasons(eraseOwnAccount(viewer, { password: '另一个密码88' }, noon))).toBe('passwordWrong');
    expect(await accountById(session.accountId)).toMatchObject({ status: 'active' });
    expect(await reasons(eraseOwnAccount(await makeAccount('editor'), { password: '' }, noon))).toBe('staffStay');
    expect(await reasons(eraseOwnAccount(visitor, { password }, noon))).toBe('signInFirst');
  });

  test('Who erases twice at once is erased once', async () => {
    const { viewer, session } = await registered();
    const both = [
      reasons(eraseOwnAccount(viewer, { password }, noon)),
      reasons(eraseOwnAccount(viewer, { password }, noon)),
    ];
    expect(await Promise.all(both)).toContain('done');
    expect((await actionsOf(session.accountId)).filter((action) => action === 'person.erased')).toHaveLength(1);
  });
});

test('Records hold no personal value of anybody who did all of this', async () => {
  const name = '独孤求验';
  const typed = number();
  const { viewer } = await registered({ name, identifier: typed });
  await signIn({ identifier: typed, password }, address(), noon);
  await correctAccount(viewer, { name: `${name}二`, identifier: read('dugu@example.org'), password }, noon);
  await takeAway(viewer, noon);
  await askForLink(read('dugu@example.org'), address(), noon);
  await changePassword(viewer, { password, newPassword: '新的密码很长' }, noon);
  await eraseOwnAccount(viewer, { password: '新的密码很长' }, noon);
  const all = JSON.stringify(await db.select().from(records));
  for (const value of [name, typed, 'dugu', password, '新的密码很长']) expect(all).not.toContain(value);
});
