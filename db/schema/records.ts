import { index, int, json, oneOf, table, text, time, valuesCheck } from '../dialect';
import { actorKinds } from './records.values';

/**
 * What was done, by whom, to what: append-only, each row bearing the hash of the row before it. No foreign keys,
 * since a record outlives its subject; `change` holds ids and names of fields, never personal values.
 */
export const records = table(
  'records',
  {
    number: int().primaryKey(),
    at: time().notNull(),
    actorKind: oneOf(actorKinds).notNull(),
    actorId: text(),
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    change: json<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    valuesCheck('records_actor_kind', t.actorKind, actorKinds),
    index('records_subject').on(t.subjectType, t.subjectId, t.number),
    index('records_actor').on(t.actorId, t.number),
  ],
);

/** One row: how long the chain is and where it ends, and the version of what the public sees. */
export const recordState = table('record_state', {
  id: int().primaryKey(),
  length: int().notNull(),
  lastHash: text().notNull(),
  publicVersion: int().notNull(),
});
