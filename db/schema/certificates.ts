import { index, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { certificateKinds } from './certificates.values';

/** A certificate that anybody can check by its number; revoked together with what it is of. */
export const certificates = table(
  'certificates',
  {
    id: text().primaryKey().$defaultFn(newId),
    number: text().notNull(),
    kind: oneOf(certificateKinds).notNull(),
    /** The id of the honour, or of the attendance. */
    subjectId: text().notNull(),
    issuedAt: time().notNull(),
    issuedBy: text().references(() => accounts.id),
    revokedAt: time(),
  },
  (t) => [
    valuesCheck('certificates_kind', t.kind, certificateKinds),
    uniqueIndex('certificates_number').on(t.number),
    index('certificates_subject').on(t.kind, t.subjectId),
  ],
);
