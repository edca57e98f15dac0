import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { accounts, linkRequests, signInLinks } from '@/db/schema/accounts';
import { addPerson, erasePerson, giveConsent, listErasure, sealFor } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { type Identifier, identifierOf } from '@/lib/identifier';
import { withinLimit } from '@/lib/limits';
import { hashPassword, passwordMatches } from '@/lib/passwords';
import { refuse } from '@/lib/rule-broken';
import { type Resident, type Staff, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import type { RegisterInput } from './inputs';
import { accountById, accountOf, getOwnAccount, identifierLookup, type OwnAccount } from './queries';

/** What a browser is given when it is signed in. */
export type Session = { accountId: string; sessionVersion: number };

const signInByAccount = { name: 'sign-in account', most: 10, minutes: 15 };
const signInByAddress = { name: 'sign-in address', most: 60, minutes: 15 };
const registerByAddress = { name: 'register address', most: 30, minutes: 60 };

const subject = (id: string) => ({ type: 'account', id });

/** A resident registers. Refuses an identifier that is taken. */
export async function register(input: RegisterInput, address: string, now: Date): Promise<Session> {
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
): Promise<Session> {
  const identifier = identifierOf(input.identifier);
  const who = identifier ? identifierLookup(identifier) : input.identifier;
  const within = [await withinLimit(signInByAccount, who, now), await withinLimit(signInByAddress, address, now)];
  if (within.includes(false)) refuse('tooManyTries');
  const account = identifier ? await accountOf(identifier) : undefined;
  const matches = await passwordMatches(account?.passwordHash, input.password);
  if (!account || !matches || account.status !== 'active') refuse('signInWrong');
  await write(viewerOf(account), (tx) => record(tx, 'account.signed-in', subject(account.id), { by: 'password' }), now);
  return { accountId: account.id, sessionVersion: account.sessionVersion };
}

/** Corrects name and contact. Somebody who has a password confirms with it. */
export async function correctAccount(
  viewer: Viewer,
  input: { name: string; identifier: Identifier; password: string },
  now: Date,
): Promise<void> {
  const account = await proven(viewer, input.password);
  await refusingTaken(() =>
    write(
      viewer,
      async (tx) => {
        const sealed = await sealFor(tx, account.id, input.identifier.value);
        const set = {
          sealedName: await sealFor(tx, account.id, input.name),
          mobileLookup: null,
          sealedMobile: null,
          emailLookup: null,
          sealedEmail: null,
          ...contactColumns(input.identifier, sealed),
        };
        await tx.update(accounts).set(set).where(eq(accounts.id, account.id));
        await record(tx, 'account.corrected', subject(account.id), { fields: ['name', input.identifier.kind] });
      },
      now,
    ),
  );
}

/** Sets a new password and ends every other session. */
export async function changePassword(
  viewer: Viewer,
  input: { password: string; newPassword: string },
  now: Date,
): Promise<Session> {
  const account = await proven(viewer, input.password);
  const passwordHash = await hashPassword(input.newPassword);
  return write(
    viewer,
    async (tx) => {
      const session = await raiseSessionVersion(tx, account.id, { passwordHash });
      await record(tx, 'account.password-changed', subject(account.id));
      return session;
    },
    now,
  );
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhere(viewer: Viewer, now: Date): Promise<void> {
  const { id } = signedIn(viewer);
  await write(
    viewer,
    async (tx) => {
      await raiseSessionVersion(tx, id, {});
      await record(tx, 'account.signed-out-everywhere', subject(id));
    },
    now,
  );
}

/** Everything that is held, for the person to take away; that it was taken is recorded. */
export async function takeAway(viewer: Viewer, now: Date): Promise<OwnAccount> {
  const own = signedIn(viewer);
  await write(viewer, (tx) => record(tx, 'account.taken-away', subject(own.id)), now);
  return (await getOwnAccount(own)) ?? refuse('gone');
}

/** Ends a resident's account: key, contact, password and links are destroyed, and a restore destroys them again. */
export async function eraseOwnAccount(viewer: Viewer, input: { password: string }, now: Date): Promise<void> {
  if (viewer.kind === 'staff') refuse('staffStay');
  const account = await proven(viewer, input.password);
  await listErasure(account.id, now);
  await write(viewer, (tx) => eraseAccount(tx, account.id), now);
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

/** Changes an account so that no session of before is valid any more. */
export async function raiseSessionVersion(
  tx: Tx,
  id: string,
  set: Partial<typeof accounts.$inferInsert>,
): Promise<Session> {
  const [account] = await tx
    .update(accounts)
    .set({ ...set, sessionVersion: sql`${accounts.sessionVersion} + 1` })
    .where(eq(accounts.id, id))
    .returning({ accountId: accounts.id, sessionVersion: accounts.sessionVersion });
  return account ?? refuse('gone');
}

function signedIn(viewer: Viewer): Resident | Staff {
  if (viewer.kind === 'resident' || viewer.kind === 'staff') return viewer;
  return refuse('signInFirst');
}

// Who has a password says it again before anything that would lock the owner out.
async function proven(viewer: Viewer, password: string) {
  const account = (await accountById(signedIn(viewer).id)) ?? refuse('gone');
  if (account.passwordHash && !(await passwordMatches(account.passwordHash, password))) {
    refuse('passwordWrong', 'password');
  }
  return account;
}

function contactColumns(identifier: Identifier, sealed: string) {
  const lookup = identifierLookup(identifier);
  return identifier.kind === 'mobile'
    ? { mobileLookup: lookup, sealedMobile: sealed }
    : { emailLookup: lookup, sealedEmail: sealed };
}

async function refusingTaken<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error)) refuse('identifierTaken', 'identifier');
    throw error;
  }
}
