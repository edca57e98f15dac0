import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts, linkRequests, signInLinks } from '@/db/schema/accounts';
import { sealFor } from '@/features/privacy/mutations';
import { newToken, tokenHash } from '@/lib/crypto';
import type { Identifier } from '@/lib/identifier';
import { withinLimit } from '@/lib/limits';
import { hashPassword } from '@/lib/passwords';
import { refuse } from '@/lib/rule-broken';
import { type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { contactColumns, endLinks, raiseSessionVersion, refusingTaken, type Session } from '../mutations';
import { type Account, accountOf, identifierLookup } from '../queries';
import { may } from '../rules';
import { accountOfLink } from './queries';

const day = 86_400_000;
const linkDays = { 'sign-in': 1, 'new-password': 3 } as const;
type Purpose = keyof typeof linkDays;

const useByAddress = { name: 'link address', most: 30, minutes: 15 };
const askByAccount = { name: 'link request', most: 3, minutes: 24 * 60 };
const askByAddress = { name: 'link request address', most: 20, minutes: 60 };

/** Makes a one-time link for an account and ends those handed out before; only its hash is kept. Returns the token. */
export async function newLink(tx: Tx, accountId: string, purpose: Purpose): Promise<string> {
  const token = newToken();
  await endLinks(tx, accountId);
  await tx.insert(signInLinks).values({
    accountId,
    purpose,
    tokenHash: tokenHash(token),
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + linkDays[purpose] * day),
  });
  await record(tx, 'account.link-handed', { type: 'account', id: accountId }, { purpose });
  return token;
}

/** Hands out a link by which the owner of an active account sets a new password; answers what was asked for. */
export function handLink(viewer: Viewer, accountId: string, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!may(viewer, 'account.hand-link')) refuse('notYours');
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
      if (account?.status !== 'active') return refuse('gone');
      if (!may(viewer, 'account.hand-link', account.communityId)) refuse('notYours');
      await tx
        .update(linkRequests)
        .set({ answeredAt: now })
        .where(and(eq(linkRequests.accountId, accountId), isNull(linkRequests.answeredAt)));
      return newLink(tx, accountId, 'new-password');
    },
    now,
  );
}

/** Somebody who forgot a password asks for a link. The answer is the same whether or not there is such an account. */
export async function askForLink(identifier: Identifier, address: string, now: Date): Promise<void> {
  const who = identifierLookup(identifier);
  if (!(await withinLimit(askByAddress, address, now))) refuse('tooManyTries');
  if (!(await withinLimit(askByAccount, who, now))) return;
  const account = await accountOf(identifier);
  if (account?.status !== 'active') return;
  await write(
    visitor,
    async (tx) => {
      const waiting = and(eq(linkRequests.accountId, account.id), isNull(linkRequests.answeredAt));
      const [open] = await tx.select({ id: linkRequests.id }).from(linkRequests).where(waiting);
      if (open) return;
      await tx.insert(linkRequests).values({ accountId: account.id, askedAt: now });
      await record(tx, 'account.link-asked', { type: 'account', id: account.id });
    },
    now,
  );
}

/** Signs in by a link. It works once; of two who use it at the same moment one is refused. */
export async function signInByLink(token: string, address: string, now: Date): Promise<Session> {
  await countUse(address, now);
  const owner = await accountOfLink(token);
  return write(
    owner ? viewerOf(owner) : visitor,
    async (tx) => {
      const { accountId } = await consume(tx, token, 'sign-in');
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
      if (account?.status !== 'active') refuse('linkOver');
      await record(tx, 'account.signed-in', { type: 'account', id: accountId }, { by: 'link' });
      return { accountId, sessionVersion: account.sessionVersion };
    },
    now,
  );
}

/**
 * Sets a new password by a link, ends all older sessions and signs in. Who has no number or address yet, as staff on
 * their first day, gives one with it: without it nobody could sign in again.
 */
export async function setPasswordByLink(
  input: { token: string; identifier: Identifier | null; password: string },
  address: string,
  now: Date,
): Promise<Session> {
  await countUse(address, now);
  const passwordHash = await hashPassword(input.password);
  return refusingTaken(() =>
    write(
      visitor,
      async (tx) => {
        const { accountId } = await consume(tx, input.token, 'new-password');
        const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
        if (account?.status !== 'active') return refuse('linkOver');
        const contact = await firstContact(tx, account, input.identifier);
        const session = await raiseSessionVersion(tx, accountId, { passwordHash, ...contact });
        const fields = Object.keys(contact).length > 0 ? { fields: [input.identifier?.kind] } : {};
        await record(tx, 'account.password-changed', { type: 'account', id: accountId }, { by: 'link', ...fields });
        return session;
      },
      now,
    ),
  );
}

async function firstContact(tx: Tx, account: Account, identifier: Identifier | null) {
  if (account.mobileLookup || account.emailLookup) return {};
  if (!identifier) return refuse('identifierMissing', 'identifier');
  return contactColumns(identifier, await sealFor(tx, account.id, identifier.value));
}

async function countUse(address: string, now: Date): Promise<void> {
  if (!(await withinLimit(useByAddress, address, now))) refuse('tooManyTries');
}

async function consume(tx: Tx, token: string, purpose: Purpose): Promise<{ accountId: string }> {
  const [link] = await tx
    .update(signInLinks)
    .set({ usedAt: tx.now })
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash(token)),
        eq(signInLinks.purpose, purpose),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, tx.now),
      ),
    )
    .returning({ accountId: signInLinks.accountId });
  return link ?? refuse('linkOver');
}
