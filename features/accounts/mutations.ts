import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { accounts, linkRequests, signInLinks } from '@/db/schema/accounts';
import type { Role } from '@/db/schema/accounts.values';
import { addPerson, erasePerson, giveConsent } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { withinLimit } from '@/lib/limits';
import { hashPassword, passwordMatches } from '@/lib/passwords';
import { refuse } from '@/lib/rule-broken';
import { viewerOf, visitor } from '@/lib/viewer';
import type { RegisterInput } from './inputs';
import { accountOf, identifierLookup } from './queries';

/** What a browser is given when it is signed in. */
export type Session = { accountId: string; sessionVersion: number };

const signInByAccount = { name: 'sign-in account', most: 10, minutes: 15 };
const signInByAddress = { name: 'sign-in address', most: 60, minutes: 15 };
const registerByAddress = { name: 'register address', most: 30, minutes: 60 };

const subject = (id: string) => ({ type: 'account', id });

/** A resident registers. Refuses an identifier that is taken. */
export async function register(input: Omit<RegisterInput, 'next'>, address: string, now: Date): Promise<Session> {
  if (!(await withinLimit(registerByAddress, address, now))) refuse('tooManyTries');
  const passwordHash = await hashPassword(input.password);
  return refusingTaken(() =>
    write(
      visitor,
      async (tx) => {
        const { id, wrappedKey } = await addPerson(tx);
        await tx.insert(accounts).values({
          id,
          role: 'resident',
          status: 'active',
          sealedName: seal(wrappedKey, input.name),
          passwordHash,
          createdAt: now,
          ...contactColumns(input.identifier, seal(wrappedKey, input.identifier.value)),
        });
        await record(tx, 'account.registered', subject(id));
        await giveConsent(tx, id, 'account');
        return { accountId: id, sessionVersion: 1 };
      },
      now,
    ),
  );
}

/**
 * Signs in by password. Unknown, deactivated and wrong are one answer that takes the same time; attempts are counted
 * for the account and for the address before anything is compared.
 */
export async function signIn(
  input: { identifier: string; password: string },
  address: string,
  now: Date,
): Promise<Session & { role: Role }> {
  const identifier = identifierOf(input.identifier);
  const who = identifier ? identifierLookup(identifier) : input.identifier;
  const within = [await withinLimit(signInByAccount, who, now), await withinLimit(signInByAddress, address, now)];
  if (within.includes(false)) refuse('tooManyTries');
  const account = identifier ? await accountOf(identifier) : undefined;
  const matches = await passwordMatches(account?.passwordHash, input.password);
  if (!account || !matches || account.status !== 'active') refuse('signInWrong');
  await write(viewerOf(account), (tx) => record(tx, 'account.signed-in', subject(account.id), { by: 'password' }), now);
  return { accountId: account.id, sessionVersion: account.sessionVersion, role: account.role };
}

/** The rows of an erasure, also for a restore that replays the list. */
export async function eraseAccount(tx: Tx, id: string): Promise<void> {
  await tx.delete(signInLinks).where(eq(signInLinks.accountId, id));
  await tx.delete(linkRequests).where(eq(linkRequests.accountId, id));
  await raiseSessionVersion(tx, id, {
    status: 'erased',
    passwordHash: null,
    sealedName: null,
    sealedMobile: null,
    sealedEmail: null,
    mobileLookup: null,
    emailLookup: null,
  });
  await erasePerson(tx, id);
}

/** Changes an account so that no session and no one-time link of before is good any more. */
export async function raiseSessionVersion(
  tx: Tx,
  id: string,
  set: Partial<typeof accounts.$inferInsert>,
): Promise<Session> {
  await endLinks(tx, id);
  const [account] = await tx
    .update(accounts)
    .set({ ...set, sessionVersion: sql`${accounts.sessionVersion} + 1` })
    .where(eq(accounts.id, id))
    .returning({ accountId: accounts.id, sessionVersion: accounts.sessionVersion });
  return account ?? refuse('gone');
}

/** Ends the one-time links of an account that nobody has used yet. */
export async function endLinks(tx: Tx, accountId: string): Promise<void> {
  await tx
    .update(signInLinks)
    .set({ usedAt: tx.now })
    .where(and(eq(signInLinks.accountId, accountId), isNull(signInLinks.usedAt)));
}

/** The columns under which an account is found and its contact is held. */
export function contactColumns(identifier: Identifier, sealed: string) {
  const lookup = identifierLookup(identifier);
  return identifier.kind === 'mobile'
    ? { mobileLookup: lookup, sealedMobile: sealed }
    : { emailLookup: lookup, sealedEmail: sealed };
}

/** Says it in words when a number or an address belongs to somebody else already. */
export async function refusingTaken<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error)) refuse('identifierTaken', 'identifier');
    throw error;
  }
}
