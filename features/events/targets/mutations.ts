import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventTargets } from '@/db/schema/events';
import { eventKinds } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { TargetsInput } from './inputs';

/** Sets how many events of each kind a community means to hold in a year. A save that changes nothing leaves no record. */
export function setTargets(viewer: Viewer, { communityId, year, targets }: TargetsInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      if (!may(viewer, 'event-target.set', communityId)) refuse('notYours');
      const ofYear = and(eq(eventTargets.communityId, communityId), eq(eventTargets.year, year));
      const known = await tx.select().from(eventTargets).where(ofYear);
      const before = new Map(known.map(({ kind, target }) => [kind, target]));
      const changed = eventKinds.filter((kind) => (before.get(kind) ?? null) !== targets[kind]);
      if (changed.length === 0) return;
      for (const kind of changed) {
        const target = targets[kind];
        await tx.delete(eventTargets).where(and(ofYear, eq(eventTargets.kind, kind)));
        if (target === null) continue;
        const row = { communityId, year, kind, target, setBy: viewer.id, setAt: now };
        await tx.insert(eventTargets).values({ ...row, id: newId(now.getTime()) });
      }
      const set = Object.fromEntries(changed.map((kind) => [kind, targets[kind]]));
      await record(tx, 'event-target.set', { type: 'community', id: communityId }, { year, targets: set });
    },
    now,
  );
}
