import { index, int, json, oneOf, table, text, time, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { type ImportPreview, importStatuses, type StoredBadCell } from './imports.values';

/**
 * A list that somebody uploaded and has not confirmed yet; the file itself lies in the data folder under this id. Both are
 * gone after a day. No foreign key, since it outlives nothing and nothing outlives it.
 */
export const imports = table(
  'imports',
  {
    id: text().primaryKey().$defaultFn(newId),
    accountId: text().notNull(),
    status: oneOf(importStatuses).notNull(),
    total: int().notNull(),
    done: int().notNull().default(0),
    badCount: int().notNull(),
    bad: json<StoredBadCell[]>().notNull(),
    ignored: json<string[]>().notNull(),
    preview: json<ImportPreview[]>().notNull(),
    createdAt: time().notNull(),
    /** When it was last heard of; one that fell silent was broken off. */
    heardAt: time().notNull(),
  },
  (t) => [
    valuesCheck('imports_status', t.status, importStatuses),
    index('imports_account').on(t.accountId, t.createdAt),
    index('imports_created').on(t.createdAt),
  ],
);
