import 'server-only';
import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { planItems } from '@/db/schema/plans';
import { withinReach } from '@/features/accounts/queries';
import { figures } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';

const most = 200;

const planFrom = () =>
  db
    .select({ plan: planItems, community: communities.name, communityEn: communities.nameEn })
    .from(planItems)
    .leftJoin(communities, eq(communities.id, planItems.communityId));

export type PlanRow = typeof planItems.$inferSelect & { community: string | null; communityEn: string | null };
const rowOf = ({ plan, ...names }: Awaited<ReturnType<typeof planFrom>>[number]): PlanRow => ({ ...plan, ...names });

/** What is planned in the viewer's places: what is open first, what is due soonest on top. */
export async function listPlans(viewer: Viewer, { all }: { all: boolean }): Promise<PlanRow[]> {
  const isClosed = sql`case when ${planItems.status} = 'open' then 0 else 1 end`;
  const rows = await planFrom()
    .where(
      and(withinReach(viewer, 'summary.read', planItems.communityId), all ? undefined : eq(planItems.status, 'open')),
    )
    .orderBy(isClosed, asc(planItems.dueDay), desc(planItems.id))
    .limit(most);
  return rows.map(rowOf);
}

export async function getPlan(viewer: Viewer, id: string): Promise<PlanRow | undefined> {
  const [row] = await planFrom().where(
    and(eq(planItems.id, id), withinReach(viewer, 'summary.read', planItems.communityId)),
  );
  return row && rowOf(row);
}

/** Of the tasks from above: how many there are and how many are done (domain 8.3, 2-50). */
export async function countTasks(viewer: Viewer): Promise<{ done: number; all: number }> {
  const rows = await db
    .select({ status: planItems.status, count: count() })
    .from(planItems)
    .where(and(eq(planItems.origin, 'above'), withinReach(viewer, 'summary.read', planItems.communityId)))
    .groupBy(planItems.status);
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  return { done: of('done'), all: of('done') + of('open') };
}

/** How far an item with a target has come in the year of its day; null where nothing measures it. */
export async function progressOf({ figure: name, target, communityId, dueDay }: PlanRow): Promise<number | null> {
  const figure = figures.find((known) => known.name === name);
  if (!figure || target === null) return null;
  return figure.count({ communityId }, { from: `${dueDay.slice(0, 4)}-01-01`, to: dueDay });
}
