import 'server-only';
import { count, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { staffRoles } from '@/db/schema/accounts.values';
import { announcements } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { media } from '@/db/schema/media';
import type { Viewer } from '@/lib/viewer';
import { holdsTheKeys } from '../first-run/rules';
import { mayEditPortal } from '../rules';
import { isStoppedAtTheEnd } from './rules';

export type Toll = { announcements: number; pictures: number; communities: number; staff: number; keysRemain: boolean };

/** What the end of the demonstration takes away, for whoever is about to end it, and whether an administrator is left. */
export async function tollOfLeaving(viewer: Viewer): Promise<Toll | undefined> {
  if (!mayEditPortal(viewer)) return undefined;
  const [texts, pictures, places, staff] = await Promise.all([
    db.select({ n: count() }).from(announcements),
    db.select({ n: count() }).from(media),
    db.select({ n: count() }).from(communities),
    db.select().from(accounts).where(inArray(accounts.role, staffRoles)),
  ]);
  const stopped = staff.filter((account) => account.status === 'active' && isStoppedAtTheEnd(account, viewer));
  return {
    announcements: texts[0]?.n ?? 0,
    pictures: pictures[0]?.n ?? 0,
    communities: places[0]?.n ?? 0,
    staff: stopped.length,
    keysRemain: staff.some((account) => holdsTheKeys(account) && !stopped.includes(account)),
  };
}
