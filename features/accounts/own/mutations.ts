import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { eraseSignUpsOf } from '@/features/events/erasures/mutations';
import { listHeldSignUps, listPeopleOf } from '@/features/events/sign-ups/queries';
import { listErasure, sealFor } from '@/features/privacy/mutations';
import type { Identifier } from '@/lib/identifier';
import { withinLimit } from '@/lib/limits';
import { hashPassword, passwordMatches } from '@/lib/passwords';
import { refuse } from '@/lib/rule-broken';
import type { Resident, Staff, Viewer } from '@/lib/viewer';
import { contactColumns, eraseAccount, raiseSessionVersion, refusingTaken, type Session } from '../mutations';
import { type Account, accountById } from '../queries';
import { getOwnAccount, type OwnAccount } from './queries';

const provenByAccount = { name: 'password again', most: 10, minutes: 15 };

const subject = (id: string) => ({ type: 'account', id });

/** Corrects name and contact. Somebody who has a password confirms with it. Staff sign with the new name from now on. */
export async function correctAccount(
  viewer: Viewer,
  input: { name: string; identifier: Identifier; password: string },
  now: Date,
): Promise<void> {
  const account = await proven(viewer, input.password, now);
  await refusingTaken(() =>
    write(
      viewer,
      async (tx) => {
        await stillAsProven(tx, account);
        const sealed = await sealFor(tx, account.id, input.identifier.value);
        const set = {
          sealedName: await sealFor(tx, account.id, input.name),
          ...(viewer.kind === 'staff' ? { signature: input.name } : {}),
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
  const account = await proven(viewer, input.password, now);
  const passwordHash = await hashPassword(input.newPassword);
  return write(
    viewer,
    async (tx) => {
      await stillAsProven(tx, account);
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

type Held = OwnAccount & { signUps: Awaited<ReturnType<typeof listHeldSignUps>> };

/** Everything that is held, for the person to take away; that it was taken is recorded. */
export async function takeAway(viewer: Viewer, now: Date): Promise<Held> {
  const own = signedIn(viewer);
  await write(viewer, (tx) => record(tx, 'account.taken-away', subject(own.id)), now);
  const account = (await getOwnAccount(own)) ?? refuse('gone');
  return { ...account, signUps: await listHeldSignUps(own.id) };
}

/** Ends a resident's account: seats are given back, key, contact, password and links are destroyed, and a restore destroys them again. */
export async function eraseOwnAccount(viewer: Viewer, input: { password: string }, now: Date): Promise<void> {
  if (viewer.kind === 'staff') refuse('staffStay');
  const account = await proven(viewer, input.password, now);
  for (const personId of [account.id, ...(await listPeopleOf(account.id))]) await listErasure(personId, now);
  await write(
    viewer,
    async (tx) => {
      await stillAsProven(tx, account);
      await eraseSignUpsOf(tx, account.id);
      await eraseAccount(tx, account.id);
    },
    now,
  );
}

function signedIn(viewer: Viewer): Resident | Staff {
  if (viewer.kind === 'resident' || viewer.kind === 'staff') return viewer;
  return refuse('signInFirst');
}

// Who has a password says it again before anything that would lock the owner out; a borrowed session may not guess long.
async function proven(viewer: Viewer, password: string, now: Date): Promise<Account> {
  const account = await accountById(signedIn(viewer).id);
  if (account?.status !== 'active') return refuse('gone');
  if (!account.passwordHash) return account;
  if (!password) refuse('passwordMissing', 'password');
  if (!(await withinLimit(provenByAccount, account.id, now))) refuse('tooManyTries');
  if (!(await passwordMatches(account.passwordHash, password))) refuse('passwordWrong', 'password');
  return account;
}

// Between the proof and the transaction the account may have been stopped, erased, or given another password.
async function stillAsProven(tx: Tx, { id, sessionVersion }: Account): Promise<void> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.sessionVersion, sessionVersion), eq(accounts.status, 'active')));
  if (rows.length === 0) refuse('changedMeanwhile');
}
