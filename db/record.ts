import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { asc, gt, sql } from 'drizzle-orm';
import { db, placeholders, preparedIn, type Tx } from './client';
import { recordState, records } from './schema/records';
import { type Action, actions } from './schema/records.values';

export type Subject = { type: string; id: string };

/** The names of the fields that a change gives another value: what a record says of an edit. */
export function changedFields<T extends Record<string, unknown>>(before: T, after: Partial<T>): (keyof T & string)[] {
  return Object.keys(after).filter((field) => after[field] !== before[field]);
}

const firstHash = '0'.repeat(64);

/**
 * Leaves the record of an act in the transaction of the act. When the act changes what the public sees, the public
 * version grows with it, so that every shared page is rendered anew at its next request.
 */
export function record(tx: Tx, action: Action, subject: Subject, change: Record<string, unknown> = {}): Promise<void> {
  return recordAll(tx, action, [{ subject, change }]);
}

const actsAtOnce = 50;

/** The same of many acts at once, such as an import: a record each, in their order. */
export async function recordAll(
  tx: Tx,
  action: Action,
  acts: { subject: Subject; change: Record<string, unknown> }[],
): Promise<void> {
  if (acts.length === 0) return;
  const [state] = await grow(tx, { acts: acts.length, step: actions[action].public ? acts.length : 0 });
  if (!state) throw new Error('The record state has no row.');
  let previousHash = state.lastHash;
  for (const [at, { subject, change }] of acts.entries()) {
    const link = {
      number: state.length - acts.length + at + 1,
      at: tx.now,
      actorKind: tx.actor.kind,
      actorId: tx.actor.id,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      change,
      previousHash,
    };
    previousHash = hashOf(link);
    await addLink(tx, { ...link, hash: previousHash });
    // Others in this process are answered in between; the transaction stays open.
    if (at % actsAtOnce === actsAtOnce - 1) await turn();
  }
  await endAt(tx, { lastHash: previousHash });
  tx.recorded += acts.length;
}

// The update locks the one row: on both dialects the chain grows one link at a time.
const grow = preparedIn('grow the chain', (tx) => {
  const [acts, step] = [sql.placeholder('acts'), sql.placeholder('step')];
  return tx
    .insert(recordState)
    .values({ id: 1, length: acts, lastHash: firstHash, publicVersion: step })
    .onConflictDoUpdate({
      target: recordState.id,
      set: {
        length: sql`${recordState.length} + ${acts}`,
        publicVersion: sql`${recordState.publicVersion} + ${step}`,
      },
    })
    .returning();
});

const linkFields = ['number', 'at', 'actorKind', 'actorId', 'action', 'subjectType', 'subjectId', 'change'] as const;
const addLink = preparedIn('add a link', (tx) =>
  tx.insert(records).values(placeholders(...linkFields, 'previousHash', 'hash')),
);

const endAt = preparedIn('end the chain', (tx) =>
  tx
    .update(recordState)
    .set({ lastHash: sql`${sql.placeholder('lastHash')}` })
    .where(sql`${recordState.id} = 1`),
);

type Link = Omit<typeof records.$inferSelect, 'hash'>;

function hashOf(row: Link): string {
  const parts = [
    row.number,
    row.at.getTime(),
    row.actorKind,
    row.actorId,
    row.action,
    row.subjectType,
    row.subjectId,
    sorted(row.change),
    row.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

// PostgreSQL keeps JSON keys in an order of its own, so the hash is taken over sorted ones.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

export type ChainVerdict = { length: number; brokenAt: number | null };

/**
 * Walks the chain from its first link, 1,000 at a time. `brokenAt` is the number of the first record that is missing,
 * changed or out of place, or null when every link holds and the last one is where the state says it is.
 */
export async function verifyChain(): Promise<ChainVerdict> {
  // Read first: records that are added during the walk only have to follow on.
  const [state] = await db.select().from(recordState);
  let [number, previousHash] = [0, firstHash];
  let hashAtState = firstHash;
  for (;;) {
    const links = await db
      .select()
      .from(records)
      .where(gt(records.number, number))
      .orderBy(asc(records.number))
      .limit(1000);
    if (links.length === 0) break;
    for (const link of links) {
      if (link.number !== number + 1 || link.previousHash !== previousHash || link.hash !== hashOf(link)) {
        return { length: number, brokenAt: number + 1 };
      }
      [number, previousHash] = [link.number, link.hash];
      if (number === state?.length) hashAtState = link.hash;
    }
  }
  const complete = (state?.length ?? 0) <= number && (state?.lastHash ?? firstHash) === hashAtState;
  return { length: number, brokenAt: complete ? null : number + 1 };
}
