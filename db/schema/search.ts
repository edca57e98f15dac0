import { big, int, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { documentKinds } from './search.values';

/**
 * What can be found, as it is shown among the results. `id` is its instant with a counter behind it, so that the newest
 * documents are the highest ids; `tokens`: which version of the tokens it was indexed with.
 */
export const searchDocuments = table(
  'search_documents',
  {
    id: big().primaryKey(),
    kind: oneOf(documentKinds).notNull(),
    subjectId: text().notNull(),
    at: time().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    tokens: int().notNull(),
  },
  (t) => [
    valuesCheck('search_documents_kind', t.kind, documentKinds),
    uniqueIndex('search_documents_subject').on(t.kind, t.subjectId),
  ],
);
