import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import type { Role } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import { listConsents, openOwn } from '@/features/privacy/queries';
import { lookupHash } from '@/lib/crypto';
import { type Identifier, masked, maskedName } from '@/lib/identifier';
import type { Resident, Staff, Viewer } from '@/lib/viewer';
import { may } from './rules';

type Account = typeof accounts.$inferSelect;

/** The keyed hash under which a mobile number or an e-mail address is found. */
export const identifierLookup = ({ kind, value }: Identifier) => lookupHash(`${kind}:${value}`);

/** The account of an identifier, whatever its status. For signing in; pages use the views below. */
export async function accountOf(identifier: Identifier): Promise<Account | undefined> {
  const column = identifier.kind === 'mobile' ? accounts.mobileLookup : accounts.emailLookup;
  const [account] = await db.select().from(accounts).where(eq(column, identifierLookup(identifier)));
  return account;
}

export async function accountById(id: string): Promise<Account | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
  return account;
}

export type OwnAccount = {
  name: string;
  mobile: string | null;
  email: string | null;
  role: Role;
  community: string | null;
  hasPassword: boolean;
  createdAt: Date;
  consents: { purpose: string; noticeVersion: string; givenAt: Date; withdrawnAt: Date | null }[];
};

/** Everything that is held of the viewer. */
export async function getOwnAccount(viewer: Resident | Staff): Promise<OwnAccount | undefined> {
  const [row] = await db
    .select({ account: accounts, community: communities.name })
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(eq(accounts.id, viewer.id));
  if (!row) return undefined;
  const { account } = row;
  const opened = await openOwn(account.id, {
    name: account.sealedName,
    mobile: account.sealedMobile,
    email: account.sealedEmail,
  });
  const consents = await listConsents(account.id);
  return {
    name: opened.name ?? account.signature ?? '',
    mobile: opened.mobile,
    email: opened.email,
    role: account.role,
    community: row.community,
    hasPassword: account.passwordHash !== null,
    createdAt: account.createdAt,
    consents: consents.map(({ purpose, noticeVersion, givenAt, withdrawnAt }) => ({
      purpose,
      noticeVersion,
      givenAt,
      withdrawnAt,
    })),
  };
}

export type MaskedAccount = { id: string; name: string; contact: string; role: Role };

/** An account as somebody may see it who helps its owner at the counter: enough to recognise, not to learn. */
export async function findMasked(viewer: Viewer, identifier: Identifier): Promise<MaskedAccount | undefined> {
  if (!may(viewer, 'account.hand-link')) return undefined;
  const account = await accountOf(identifier);
  if (account?.status !== 'active') return undefined;
  const { name } = await openOwn(account.id, { name: account.sealedName });
  return {
    id: account.id,
    name: maskedName(name ?? account.signature ?? ''),
    contact: masked(identifier),
    role: account.role,
  };
}
