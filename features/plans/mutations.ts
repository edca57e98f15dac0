import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { unitSteps } from '@/db/schema/ledgers.values';
import { planItems } from '@/db/schema/plans';
import { isCommunity } from '@/features/communities/queries';
import { figures } from '@/features/figures/queries';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { ClosePlanInput, PlanInput } from './inputs';
import { reasonsNotToChange, reasonsNotToPlan } from './rules';

const subject = (id: string) => ({ type: 'plan', id });

/** Keeps what is planned or asked for; without an id a new item. Returns its id. */
export async function savePlan(viewer: Viewer, { id, version, ...input }: PlanInput, now: Date): Promise<string> {
  const figure = figures.find(({ name }) => name === input.figure);
  const planId = id || newId(now.getTime());
  const target = input.target === null || !figure ? null : input.target * unitSteps[figure.unit];
  const saved = { ...input, target, savedBy: viewer.id, savedAt: now };
  await write(
    viewer,
    async (tx) => {
      const { communityId } = input;
      const isPlaceThere = communityId === null || (await isCommunity(tx, communityId));
      refuseAll(reasonsNotToPlan(viewer, input, { isFigureThere: figure !== undefined, isPlaceThere }));
      if (id) await change(tx, viewer, { id, version, next: saved });
      else await tx.insert(planItems).values({ id: planId, ...saved, status: 'open' });
      await record(tx, 'plan.saved', subject(planId));
    },
    now,
  );
  return planId;
}

/** Closes or drops an item with what came of it. */
export function closePlan(viewer: Viewer, { id, version, ...closed }: ClosePlanInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsOfNumbers({ outcome: closed.outcome }, 'numberInSummary'));
      await change(tx, viewer, { id, version, next: { ...closed, closedOn: dayOf(now) } });
      await record(tx, 'plan.closed', subject(id), { status: closed.status });
    },
    now,
  );
}

type Change = { id: string; version: number; next: Partial<typeof planItems.$inferInsert> };

async function change(tx: Tx, viewer: Viewer, { id, version, next }: Change): Promise<void> {
  const [row] = await tx.select().from(planItems).where(eq(planItems.id, id));
  if (!row) return refuse('gone');
  refuseAll(reasonsNotToChange(viewer, row));
  const changed = await tx
    .update(planItems)
    .set({ ...next, version: version + 1 })
    .where(and(eq(planItems.id, id), eq(planItems.version, version)))
    .returning({ id: planItems.id });
  if (changed.length === 0) refuse('changedMeanwhile');
}
