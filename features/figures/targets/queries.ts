import 'server-only';
import { and, eq, gte, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { planItems } from '@/db/schema/plans';
import type { FigureName, Period, Scope } from '../rules';

/** What plans set for figures in a period, by their names and in their units; a figure without a plan is left out. */
export type TargetsOf = (scope: Scope, period: Period) => Promise<ReadonlyMap<FigureName, number>>;

/** The targets of plan items that are due in the period, those of the community or of the sub-district itself. */
export const targetsOf: TargetsOf = async ({ communityId }, { from, to }) => {
  const rows = await db
    .select({ figure: planItems.figure, target: planItems.target })
    .from(planItems)
    .where(
      and(
        isNotNull(planItems.target),
        ne(planItems.status, 'dropped'),
        gte(planItems.dueDay, from),
        lte(planItems.dueDay, to),
        communityId === null ? isNull(planItems.communityId) : eq(planItems.communityId, communityId),
      ),
    );
  const targets = new Map<FigureName, number>();
  for (const { figure, target } of rows) {
    const name = figure as FigureName;
    targets.set(name, (targets.get(name) ?? 0) + (target ?? 0));
  }
  return targets;
};
