import 'server-only';
import { and, asc, eq, lte } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { planItems } from '@/db/schema/plans';
import { withinReach } from '@/features/accounts/queries';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

const soon = 7 * 86_400_000;

/** The open items that the viewer answers for and that are due within a week, or were before, the oldest first. */
export function listDue(viewer: Viewer, now: Date) {
  const { id, what, owner, dueDay, status } = planItems;
  const isDue = and(eq(status, 'open'), lte(dueDay, dayOf(new Date(now.getTime() + soon))));
  return db
    .select({ id, what, owner, dueDay, status, community: communities.name, communityEn: communities.nameEn })
    .from(planItems)
    .leftJoin(communities, eq(communities.id, planItems.communityId))
    .where(and(isDue, withinReach(viewer, 'plan.write', planItems.communityId)))
    .orderBy(asc(dueDay), asc(id));
}
