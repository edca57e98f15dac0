import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { roles } from '@/db/schema/accounts.values';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { getLink } from '../links/queries';
import { accountById } from '../queries';
import { addStaff, changeRole, deactivate, reactivate } from './mutations';
import { getStaff, listStaff } from './queries';

const reasons = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: Error) => error.message,
  );
const recorded = (action: string, id: string) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, action), eq(records.subjectId, id)));

describe('addStaff', () => {
  test('An administrator adds an editor and gets a link to hand over', async () => {
    const [administrator, communityId] = [await makeAccount('administrator'), await makeCommunity()];
    const { id, token } = await addStaff(administrator, { name: '东方署名', role: 'editor', communityId }, noon);
    expect(await accountById(id)).toMatchObject({
      role: 'editor',
      communityId,
      status: 'active',
      signature: '东方署名',
      passwordHash: null,
    });
    expect(await getLink(token, noon)).toEqual({ purpose: 'new-password', asksIdentifier: true });
    expect(await recorded('account.added', id)).toMatchObject([
      { actorId: administrator.id, change: { role: 'editor', communityId } },
    ]);
    expect(JSON.stringify(await db.select().from(records))).not.toContain('东方署名');
  });

  test('A role of a community needs one', async () => {
    const administrator = await makeAccount('administrator');
    const before = (await db.select().from(accounts)).length;
    expect(await reasons(addStaff(administrator, { name: '甲', role: 'editor', communityId: null }, noon))).toBe(
      'communityMissing',
    );
    expect(await db.select().from(accounts)).toHaveLength(before);
  });

  test.each(roles.filter((role) => role !== 'administrator'))('%s adds nobody', async (role) => {
    const [viewer, communityId] = [await makeAccount(role), await makeCommunity()];
    expect(await reasons(addStaff(viewer, { name: '甲', role: 'editor', communityId }, noon))).toBe('notYours');
  });

  test('A visitor adds nobody; an administrator of one community nobody beyond it', async () => {
    const [here, there] = [await makeCommunity(), await makeCommunity()];
    const local = await makeAccount('administrator', here);
    expect(await reasons(addStaff(visitor, { name: '甲', role: 'editor', communityId: here }, noon))).toBe('notYours');
    expect(await reasons(addStaff(local, { name: '甲', role: 'editor', communityId: here }, noon))).toBe('done');
    expect(await reasons(addStaff(local, { name: '甲', role: 'editor', communityId: there }, noon))).toBe('notYours');
    expect(await reasons(addStaff(local, { name: '甲', role: 'administrator', communityId: null }, noon))).toBe(
      'notYours',
    );
  });
});

describe('changeRole', () => {
  test('Role and community change, with a record of both', async () => {
    const [administrator, communityId] = [await makeAccount('administrator'), await makeCommunity()];
    const { id } = await makeAccount('editor', communityId);
    await changeRole(administrator, { id, role: 'office', communityId: null }, noon);
    expect(await accountById(id)).toMatchObject({ role: 'office', communityId: null });
    expect(await recorded('account.role-changed', id)).toMatchObject([
      { change: { role: 'office', communityId: null } },
    ]);
  });

  test('A role cannot be given without the community it needs, or to a resident, or by others', async () => {
    const administrator = await makeAccount('administrator');
    const office = await makeAccount('office');
    const resident = await makeAccount('resident');
    expect(await reasons(changeRole(administrator, { id: office.id, role: 'lead', communityId: null }, noon))).toBe(
      'communityMissing',
    );
    expect(await reasons(changeRole(administrator, { id: resident.id, role: 'office', communityId: null }, noon))).toBe(
      'gone',
    );
    for (const viewer of [visitor, office, resident]) {
      expect(await reasons(changeRole(viewer, { id: office.id, role: 'administrator', communityId: null }, noon))).toBe(
        'notYours',
      );
    }
    expect(await accountById(office.id)).toMatchObject({ role: 'office' });
  });

  test('Nobody gives themselves another role; one of a community moves nobody out of it', async () => {
    const [here, there] = [await makeCommunity(), await makeCommunity()];
    const [administrator, local] = [await makeAccount('administrator'), await makeAccount('administrator', here)];
    const { id } = await makeAccount('editor', here);
    expect(
      await reasons(changeRole(administrator, { id: administrator.id, role: 'office', communityId: null }, noon)),
    ).toMatch('notYourself');
    expect(await reasons(changeRole(local, { id, role: 'editor', communityId: there }, noon))).toBe('notYours');
    expect(await reasons(changeRole(local, { id, role: 'lead', communityId: here }, noon))).toBe('done');
  });
});

describe('deactivate and reactivate', () => {
  test('A stopped account has no valid session and is restored without the ones of before', async () => {
    const [administrator, { id }] = [
      await makeAccount('administrator'),
      await makeAccount('editor', await makeCommunity()),
    ];
    await deactivate(administrator, id, noon);
    expect(await accountById(id)).toMatchObject({ status: 'deactivated', sessionVersion: 2 });
    expect(await reasons(deactivate(administrator, id, noon))).toBe('changedMeanwhile');
    await reactivate(administrator, id, noon);
    expect(await accountById(id)).toMatchObject({ status: 'active', sessionVersion: 2 });
    expect(await reasons(reactivate(administrator, id, noon))).toBe('changedMeanwhile');
    expect(await recorded('account.deactivated', id)).toHaveLength(1);
    expect(await recorded('account.reactivated', id)).toHaveLength(1);
  });

  test('Others and visitors stop nobody', async () => {
    const { id } = await makeAccount('editor');
    for (const viewer of [
      visitor,
      await makeAccount('office'),
      await makeAccount('auditor'),
      await makeAccount('resident'),
    ]) {
      expect(await reasons(deactivate(viewer, id, noon))).toBe('notYours');
    }
    expect(await accountById(id)).toMatchObject({ status: 'active' });
  });

  test('Of two administrators who stop each other at once, one stays', async () => {
    await tally((tx) => tx.update(accounts).set({ status: 'deactivated' }).where(eq(accounts.role, 'administrator')));
    const [one, other] = [await makeAccount('administrator'), await makeAccount('administrator')];
    const outcomes = [reasons(deactivate(one, other.id, noon)), reasons(deactivate(other, one.id, noon))];
    expect((await Promise.all(outcomes)).toSorted()).toEqual(['done', 'lastAdministrator']);
    const left = [await accountById(one.id), await accountById(other.id)].filter(
      (account) => account?.status === 'active',
    );
    expect(left).toHaveLength(1);
  });

  test('The last one of the whole sub-district is not made one of a community either', async () => {
    const communityId = await makeCommunity();
    const [one, other] = [await makeAccount('administrator'), await makeAccount('administrator')];
    await tally((tx) => tx.update(accounts).set({ status: 'deactivated' }).where(eq(accounts.role, 'administrator')));
    await tally((tx) => tx.update(accounts).set({ status: 'active' }).where(eq(accounts.id, other.id)));
    expect(await reasons(changeRole(one, { id: other.id, role: 'administrator', communityId }, noon))).toBe(
      'lastAdministrator',
    );
    expect(await reasons(changeRole(one, { id: other.id, role: 'office', communityId: null }, noon))).toBe(
      'lastAdministrator',
    );
    expect(await accountById(other.id)).toMatchObject({ role: 'administrator', communityId: null });
  });
});

describe('listStaff', () => {
  test('Administrators see staff and no residents, one of a community only its own; others see nobody', async () => {
    const [here, there] = [await makeCommunity(), await makeCommunity()];
    const [own, other, resident] = [
      await makeAccount('editor', here),
      await makeAccount('editor', there),
      await makeAccount('resident'),
    ];
    const ids = async (viewer: Parameters<typeof listStaff>[0]) => (await listStaff(viewer)).map(({ id }) => id);
    const all = await ids(await makeAccount('administrator'));
    expect(all).toEqual(expect.arrayContaining([own.id, other.id]));
    expect(all).not.toContain(resident.id);
    const local = await makeAccount('administrator', here);
    expect((await ids(local)).toSorted()).toEqual([own.id, local.id].toSorted());
    expect(await getStaff(local, other.id)).toBeUndefined();
    expect(await ids(await makeAccount('office'))).toEqual([]);
    expect(await getStaff(await makeAccount('office'), own.id)).toBeUndefined();
  });
});
