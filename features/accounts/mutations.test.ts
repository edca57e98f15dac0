import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { attempts } from '@/db/schema/accounts';
import { consents, persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { makeAccount, noon } from '@/lib/testing/factories';
import { viewerOf } from '@/lib/viewer';
import { register, type Session, signIn } from './mutations';
import { eraseOwnAccount } from './own/mutations';
import { getOwnAccount } from './own/queries';
import { accountById, accountOf } from './queries';

let count = 0;
const address = () => `10.0.${Math.floor(++count / 250)}.${count % 250}`;
const number = () => `1390000${String(++count).padStart(4, '0')}`;
const read = (typed: string) => identifierOf(typed) as Identifier;
const password = '老街口的修车铺8';
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const registering = (more: { name?: string; identifier?: string } = {}) => ({
  name: more.name ?? '张小明',
  identifier: read(more.identifier ?? number()),
  password,
  consent: true,
});

async function registered(more: { name?: string; identifier?: string } = {}) {
  const typed = more.identifier ?? number();
  const session = await register(registering({ ...more, identifier: typed }), address(), noon);
  return { typed, session, viewer: residentOf(session) };
}

const residentOf = ({ accountId }: Session) =>
  viewerOf({ id: accountId, role: 'resident', communityId: null, signature: null });
const recordsOf = (id: string) => db.select().from(records).where(eq(records.subjectId, id));
const actionsOf = async (id: string) => (await recordsOf(id)).map(({ action }) => action);
const reasons = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('register', () => {
  test('A resident registers; contact and name are sealed, consent and records are kept', async () => {
    const { typed, session, viewer } = await registered({ name: '欧阳小明' });
    const account = await accountById(session.accountId);
    expect(account).toMatchObject({ role: 'resident', status: 'active', signature: null, sessionVersion: 1 });
    expect(JSON.stringify(account)).not.toMatch(new RegExp(`欧阳|${typed}|${password}`));
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await getOwnAccount(viewer)).toMatchObject({ name: '欧阳小明', mobile: typed, email: null });
    expect(await actionsOf(session.accountId)).toEqual(['account.registered', 'consent.given']);
    expect(await db.select().from(consents).where(eq(consents.personId, session.accountId))).toHaveLength(1);
  });

  test('A taken number is refused, however it is typed, and leaves no person behind', async () => {
    const { typed } = await registered();
    const before = (await db.select().from(persons)).length;
    const again = registering({ identifier: `+86 ${typed.slice(0, 3)} ${typed.slice(3)}` });
    expect(await reasons(register(again, address(), noon))).toBe('identifierTaken');
    expect(await db.select().from(persons)).toHaveLength(before);
  });

  test('Of two who register one number at once, one succeeds', async () => {
    const typed = number();
    const both = [registering({ identifier: typed }), registering({ identifier: typed, name: '另一人' })];
    const outcomes = await Promise.all(both.map((input) => reasons(register(input, address(), noon))));
    expect(outcomes.toSorted()).toEqual(['done', 'identifierTaken']);
    expect(await accountOf(read(typed))).toBeDefined();
  });

  test('One address registers thirty times in an hour, then waits', async () => {
    const from = address();
    const typed = number();
    await register(registering({ identifier: typed }), from, noon);
    const more = await Promise.all(
      Array.from({ length: 29 }, () => reasons(register(registering({ identifier: typed }), from, noon))),
    );
    expect(new Set(more)).toEqual(new Set(['identifierTaken']));
    expect(await reasons(register(registering(), from, later(59)))).toBe('tooManyTries');
    expect(await reasons(register(registering(), from, later(61)))).toBe('done');
  });
});

describe('signIn', () => {
  const attempt = (identifier: string, given = password, from = address(), now = noon) =>
    signIn({ identifier, password: given }, from, now);

  test('Number and password sign in, and it is recorded', async () => {
    const { typed, session } = await registered();
    expect(await attempt(` ${typed} `)).toEqual({ ...session, role: 'resident' });
    expect((await recordsOf(session.accountId)).at(-1)).toMatchObject({
      action: 'account.signed-in',
      actorKind: 'resident',
      actorId: session.accountId,
      change: { by: 'password' },
    });
  });

  test('Unknown, wrong, not readable, without a password and stopped are one answer and leave no record', async () => {
    const { typed, session } = await registered();
    const editor = await makeAccount('editor');
    const before = await recordsOf(session.accountId);
    expect(await reasons(attempt(number()))).toBe('signInWrong');
    expect(await reasons(attempt(typed, '另一个密码88'))).toBe('signInWrong');
    expect(await reasons(attempt('不是号码'))).toBe('signInWrong');
    expect((await accountById(editor.id ?? ''))?.passwordHash).toBeNull();
    await eraseOwnAccount(residentOf(session), { password }, noon);
    expect(await reasons(attempt(typed))).toBe('signInWrong');
    expect((await actionsOf(session.accountId)).filter((action) => action === 'account.signed-in')).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
  });

  test('An unknown account and a wrong password take the same time', async () => {
    const { typed } = await registered();
    const timed = async (identifier: string, now: Date) => {
      const start = performance.now();
      await reasons(attempt(identifier, '另一个密码88', address(), now));
      return performance.now() - start;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    await timed(number(), noon);
    // Twenty minutes apart: the limit of the account is not what is measured.
    for (let turn = 0; turn < 15; turn += 1) {
      known.push(await timed(typed, later(20 * turn)));
      unknown.push(await timed(number(), later(20 * turn)));
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  test('One account is tried ten times in a quarter of an hour, from however many addresses', async () => {
    const { typed } = await registered();
    for (let turn = 0; turn < 10; turn += 1) expect(await reasons(attempt(typed, '另一个密码88'))).toBe('signInWrong');
    expect(await reasons(attempt(typed))).toBe('tooManyTries');
    expect(await reasons(attempt(`+86${typed}`, password, address(), later(14)))).toBe('tooManyTries');
    expect(await reasons(attempt(typed, password, address(), later(16)))).toBe('done');
  });

  test('One address tries sixty times, with however many accounts', async () => {
    const from = address();
    const { typed } = await registered();
    const tries = await Promise.all(Array.from({ length: 60 }, () => reasons(attempt(number(), password, from))));
    expect(new Set(tries)).toEqual(new Set(['signInWrong']));
    expect(await reasons(attempt(typed, password, from))).toBe('tooManyTries');
    expect(await reasons(attempt(typed))).toBe('done');
  });

  test('Counting keeps nothing by which somebody could be recognised', async () => {
    const [typed, from] = [number(), '198.51.100.7'];
    await reasons(attempt(typed, password, from));
    const kept = JSON.stringify(await db.select().from(attempts));
    expect(kept).not.toContain(typed);
    expect(kept).not.toContain(from);
  });
});

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
