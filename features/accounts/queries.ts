import 'server-only';
import { type AnyColumn, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import type { Role } from '@/db/schema/accounts.values';
import { openOwn } from '@/features/privacy/queries';
import { lookupHash } from '@/lib/crypto';
import { type Identifier, maskedContact, maskedName } from '@/lib/identifier';
import type { Viewer } from '@/lib/viewer';
import { type Act, may, reachOf } from './rules';

export type Account = typeof accounts.$inferSelect;

/** Of rows with a community, those that the reach of a viewer in an act covers: all, of one community, or none. */
export function withinReach(viewer: Viewer, act: Act, communityId: AnyColumn): SQL | undefined {
  const reach = reachOf(viewer, act);
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(communityId, reach);
}

/** The keyed hash under which a mobile number or an e-mail address is found. */
export const identifierLookup = ({ kind, value }: Identifier) => lookupHash(`${kind}:${value}`);

/** The account of an identifier, whatever its status. For signing in; pages use the views below. */
export async function accountOf(identifier: Identifier): Promise<Account | undefined> {
  const column = identifier.kind === 'mobile' ? accounts.mobileLookup : accounts.emailLookup;
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(column, identifierLookup(identifier)));
  return account;
}

export async function accountById(id: string): Promise<Account | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
  return account;
}

export type MaskedAccount = { id: string; name: string; contact: string; role: Role };

/** An account as somebody may see it who helps its owner at the counter: enough to recognise, not to learn. */
export async function findMasked(viewer: Viewer, identifier: Identifier): Promise<MaskedAccount | undefined> {
  return maskedAccount(viewer, await accountOf(identifier));
}

/** The same by id. */
export async function getMasked(viewer: Viewer, id: string): Promise<MaskedAccount | undefined> {
  return maskedAccount(viewer, await accountById(id));
}

async function maskedAccount(viewer: Viewer, account: Account | undefined): Promise<MaskedAccount | undefined> {
  if (account?.status !== 'active' || !may(viewer, 'account.hand-link', account.communityId)) return undefined;
  const { sealedName: name, sealedMobile: mobile, sealedEmail: email, id, role, signature } = account;
  const opened = await openOwn(id, { name, mobile, email });
  return { id, role, name: maskedName(opened.name ?? signature ?? ''), contact: maskedContact(opened) };
}
