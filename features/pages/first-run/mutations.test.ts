import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record, verifyChain } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { firstRun, pages, portal } from '@/db/schema/pages';
import { records } from '@/db/schema/records';
import { signIn } from '@/features/accounts/mutations';
import { accountOf } from '@/features/accounts/queries';
import { tokenHash } from '@/lib/crypto';
import { noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { firstRunInput } from './inputs';
import { handFirstRun, openPortal, prepareBlankPortal } from './mutations';
import { opensPortal } from './queries';

const address = '192.0.2.1';
let count = 0;
const input = (used: string, more: Record<string, string> = {}) =>
  firstRunInput.parse({
    token: used,
    name: '柳岸邻里',
    subDistrict: '柳岸街道',
    person: '试人',
    identifier: `138000000${String(++count).padStart(2, '0')}`,
    password: 'hai tang hua kai',
    passwordAgain: 'hai tang hua kai',
    ...more,
  });

const thePortal = async () => (await db.select().from(portal))[0];
const administrators = () => db.select().from(accounts).where(eq(accounts.role, 'administrator'));
const recorded = (action: string) =>
  db.select().from(records).where(eq(records.action, action)).orderBy(desc(records.number));

async function token(): Promise<string> {
  const handed = await handFirstRun(noon);
  if (!handed) throw new Error('The portal does not wait for anybody.');
  return handed;
}

/** Nobody holds the keys any more, as after the last administrator lost the account. */
async function withoutAdministrator(): Promise<void> {
  await write(system, async (tx) => {
    await tx.update(accounts).set({ status: 'deactivated' }).where(eq(accounts.role, 'administrator'));
    await record(tx, 'portal.edited', { type: 'portal', id: '1' });
  });
}

beforeAll(() => prepareBlankPortal(noon));

describe('prepareBlankPortal', () => {
  test('An empty portal has its pages and columns, no community and nobody', async () => {
    expect(await thePortal()).toMatchObject({
      name: '邻里',
      demonstration: false,
      host: '',
      telephone: '',
      icpNumber: '',
    });
    const texts = await db.select().from(pages);
    expect(texts).toHaveLength(6);
    expect(texts.filter(({ title, body }) => /演示|demonstration|梧桐|Wutong/i.test(title + body))).toEqual([]);
    expect((await db.select().from(columns)).length).toBeGreaterThan(0);
    expect([await db.select().from(communities), await db.select().from(accounts)]).toEqual([[], []]);
    expect(await recorded('portal.prepared')).toMatchObject([{ change: { demonstration: false } }]);
  });
});

describe('handFirstRun', () => {
  test('Only the hash of the token is kept, and each start ends the token before', async () => {
    const [first, second] = [await token(), await token()];
    expect(await db.select().from(firstRun)).toMatchObject([{ tokenHash: tokenHash(second) }]);
    expect([await opensPortal(first), await opensPortal(second)]).toEqual([false, true]);
    expect(JSON.stringify((await recorded('portal.first-run-handed'))[0])).not.toContain(tokenHash(second));
  });
});

describe('openPortal', () => {
  test('A wrong token and an older one are refused, and nothing changes', async () => {
    const older = await token();
    await token();
    for (const wrong of [older, 'guessed', '']) {
      await expect(openPortal(input(wrong), address, noon)).rejects.toThrow('firstRunOver');
    }
    expect([(await thePortal())?.name, await administrators()]).toEqual(['邻里', []]);
  });

  test('Of two who send the same token at once one makes the administrator, who can sign in', async () => {
    const shared = await token();
    const inputs = [input(shared), input(shared)];
    const outcomes = await Promise.allSettled(inputs.map((one) => openPortal(one, address, noon)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const made = await administrators();
    expect(made).toMatchObject([{ signature: '试人', communityId: null, status: 'active', demonstration: false }]);
    expect(await thePortal()).toMatchObject({ name: '柳岸邻里', subDistrict: '柳岸街道', version: 2 });
    const added = and(eq(records.action, 'account.added'), eq(records.subjectId, made[0]?.id ?? ''));
    expect(await db.select().from(records).where(added)).toHaveLength(1);
    expect(await recorded('portal.opened')).toHaveLength(1);

    const winner = inputs[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    const identifier = winner?.identifier.value ?? '';
    const session = await signIn({ identifier, password: 'hai tang hua kai' }, address, noon);
    expect(session.accountId).toBe(made[0]?.id);
    expect((await accountOf({ kind: 'mobile', value: identifier }))?.id).toBe(made[0]?.id);
    expect((await verifyChain()).brokenAt).toBeNull();
  });

  test('A used token is over, and no new one is made while somebody holds the keys', async () => {
    expect(await db.select().from(firstRun)).toEqual([]);
    expect(await handFirstRun(noon)).toBeNull();
    await expect(openPortal(input('used'), address, noon)).rejects.toThrow('firstRunOver');
    expect(await administrators()).toHaveLength(1);
  });

  test('A token that was not used is worthless once somebody holds the keys', async () => {
    await withoutAdministrator();
    const unused = await token();
    await write(system, async (tx) => {
      await tx.update(accounts).set({ status: 'active' }).where(eq(accounts.role, 'administrator'));
      await record(tx, 'portal.edited', { type: 'portal', id: '1' });
    });
    await expect(openPortal(input(unused), address, noon)).rejects.toThrow('firstRunOver');
    expect(await administrators()).toHaveLength(1);
  });

  test('A number that is taken is refused and leaves the token good', async () => {
    const known = input('').identifier.value;
    await withoutAdministrator();
    await openPortal(input(await token(), { identifier: known }), address, noon);
    await withoutAdministrator();
    const good = await token();
    await expect(openPortal(input(good, { identifier: known }), address, noon)).rejects.toThrow('identifierTaken');
    expect(await opensPortal(good)).toBe(true);
    await openPortal(input(good), address, noon);
  });

  test('Too many tries from one address are refused', async () => {
    await withoutAdministrator();
    const good = await token();
    const tries = Array.from({ length: 31 }, () => openPortal(input('guessed'), '192.0.2.9', noon));
    const last = (await Promise.allSettled(tries)).filter((one) =>
      String('reason' in one && one.reason).includes('tooManyTries'),
    );
    expect(last).toHaveLength(1);
    await expect(openPortal(input(good), '192.0.2.9', noon)).rejects.toThrow('tooManyTries');
    expect(await opensPortal(good)).toBe(true);
  });
});

test('The form names everything that is missing', () => {
  const codes = firstRunInput
    .safeParse({ token: '', password: '12345678', passwordAgain: 'other' })
    .error?.issues.map((issue) => issue.message);
  expect(codes).toEqual(
    expect.arrayContaining([
      'portalNameMissing',
      'subDistrictMissing',
      'nameMissing',
      'identifierMissing',
      'passwordCommon',
    ]),
  );
});
