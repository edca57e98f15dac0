import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { type Role, roles, staffRoles } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { type Act, may, reachOf } from '../rules';

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

/** Everyone with a desk, for those who manage them: in the order of the roles, stopped accounts last. */
export async function listStaff(viewer: Viewer): Promise<StaffRow[]> {
  const reach = reachOf(viewer, 'account.manage-staff');
  if (reach === undefined) return [];
  const rows: StaffRow[] = await db
    .select(fields)
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(and(inArray(accounts.role, staffRoles), reach === null ? undefined : eq(accounts.communityId, reach)))
    .orderBy(asc(accounts.createdAt), asc(accounts.id));
  const place = ({ status, role }: StaffRow) => (status === 'active' ? 0 : roles.length) + roles.indexOf(role);
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** One of them. */
export async function getStaff(viewer: Viewer, id: string): Promise<StaffRow | undefined> {
  const reach = reachOf(viewer, 'account.manage-staff');
  if (reach === undefined) return undefined;
  const [row] = await db
    .select(fields)
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(
      and(
        eq(accounts.id, id),
        inArray(accounts.role, staffRoles),
        reach === null ? undefined : eq(accounts.communityId, reach),
      ),
    );
  return row;
}

/** The active staff who may do an act, as far as the viewer may do it: of the own community, or all. */
export async function listWhoMay(viewer: Viewer, act: Act): Promise<StaffRow[]> {
  const reach = reachOf(viewer, act);
  if (reach === undefined) return [];
  const rows: StaffRow[] = await db
    .select(fields)
    .from(accounts)
    .leftJoin(communities, eq(communities.id, accounts.communityId))
    .where(
      and(
        eq(accounts.status, 'active'),
        inArray(accounts.role, staffRoles),
        reach === null ? undefined : eq(accounts.communityId, reach),
      ),
    )
    .orderBy(asc(communities.position), asc(accounts.createdAt), asc(accounts.id));
  return rows.filter((row) => may(viewerOf({ ...row, signature: row.name }), act));
}
