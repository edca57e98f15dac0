import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { type Role, staffRoles } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import type { Viewer } from '@/lib/viewer';
import { may } from '../rules';

export type StaffRow = {
  id: string;
  name: string | null;
  role: Role;
  status: 'active' | 'deactivated' | 'erased';
  communityId: string | null;
  community: string | null;
  communityEn: string | null;
  createdAt: Date;
};

const fields = {
  id: accounts.id,
  name: accounts.signature,
  role: accounts.role,
  status: accounts.status,
  communityId: accounts.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  createdAt: accounts.createdAt,
};

/** Everyone with a desk, for those who manage them. */
export async function listStaff(viewer: Viewer): Promise<StaffRow[]> {
  if (!may(viewer, 'account.manage-staff')) return [];
  return db
    .select(fields)
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(inArray(accounts.role, staffRoles))
    .orderBy(asc(accounts.status), asc(accounts.role), asc(accounts.createdAt));
}

export async function getStaff(viewer: Viewer, id: string): Promise<StaffRow | undefined> {
  if (!may(viewer, 'account.manage-staff')) return undefined;
  const [row] = await db
    .select(fields)
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(and(eq(accounts.id, id), inArray(accounts.role, staffRoles)));
  return row;
}
