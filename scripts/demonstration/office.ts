import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import type { Role } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import { type Viewer, viewerOf } from '@/lib/viewer';

/** Who does what in a community of the demonstration; the office does what a community has nobody for. */
export type Desk = {
  communityId: string;
  name: string;
  objectTo: string;
  editor: Viewer;
  /** Goes along on visits. */
  second: Viewer;
  lead: Viewer;
  panel: Viewer[];
};
export type Office = { head: Viewer; desks: Map<string, Desk> };

/** The invented staff, by what they do. */
export async function officeOf(): Promise<Office> {
  const rows = await db.select().from(accounts).where(eq(accounts.demonstration, true));
  const staff = (role: Role, communityId: string | null) => {
    const row = rows.find((one) => one.role === role && one.communityId === communityId);
    return row && viewerOf(row);
  };
  const head = found(staff('office', null));
  const others = [found(staff('inspector', null)), found(staff('auditor', null))];
  const places = await db.select().from(communities);
  const desks = places.map(({ id, slug, name, telephone, address, officeHours }): [string, Desk] => {
    const editor = found(staff('editor', id));
    const [gridHead, gridMember] = [staff('grid-head', id), staff('grid-member', id)];
    const panel = gridHead && gridMember ? [editor, gridHead, gridMember] : [editor, ...others];
    const lead = staff('lead', id) ?? head;
    const objectTo = `${name}居民委员会，电话 ${telephone}\n${address}，${officeHours}`;
    return [slug, { communityId: id, name, objectTo, editor, second: gridMember ?? head, lead, panel }];
  });
  return { head, desks: new Map(desks) };
}

function found(viewer: Viewer | undefined): Viewer {
  if (!viewer) throw new Error('Somebody of the demonstration is missing: begin with an empty data folder.');
  return viewer;
}
