import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import type { Role } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import { listConsents, openOwn } from '@/features/privacy/queries';
import type { Resident, Staff } from '@/lib/viewer';

export type OwnAccount = {
  name: string;
  mobile: string | null;
  email: string | null;
  role: Role;
  community: string | null;
  communityEn: string | null;
  hasPassword: boolean;
  createdAt: Date;
  consents: { purpose: string; noticeVersion: string; givenAt: Date; withdrawnAt: Date | null }[];
};

/** Everything that is held of the viewer. */
export async function getOwnAccount(viewer: Resident | Staff): Promise<OwnAccount | undefined> {
  const [row] = await db
    .select({ account: accounts, community: communities.name, communityEn: communities.nameEn })
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
    communityEn: row.communityEn,
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
