import 'server-only';
import { asc, count, eq, gt } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { honours } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { persons } from '@/db/schema/privacy';
import { forgetDocument, indexDocument, isIndexCurrent } from '@/db/search';
import { consentedOf, type SealedForm } from '@/features/nominations/people/queries';
import { noConsent, shownOf } from '@/features/nominations/rules';
import { unseal } from '@/lib/crypto';
import { onRoll } from '../queries';

/**
 * Makes the search say of somebody who was honoured what may be shown now, in the transaction of the change; forgets who
 * may not be shown. Call it wherever a consent, the secrecy or the form of a nomination changes.
 */
export async function reindexHonour(tx: Db, nominationId: string): Promise<void> {
  const [row] = await tx
    .select({ honour: honours, nomination: nominations, wrappedKey: persons.wrappedKey })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(persons, eq(persons.id, nominations.personId))
    .where(eq(honours.nominationId, nominationId));
  if (!row) return;
  const { honour, nomination, wrappedKey } = row;
  const consented = (await consentedOf(tx, [nomination.personId])).get(nomination.personId) ?? noConsent;
  const shown = shownOf({ ...nomination, consented });
  if (nomination.status !== 'honoured' || !shown.name) return forgetDocument(tx, 'honour', honour.id);
  const form =
    shown.story && wrappedKey && nomination.sealedForm
      ? (JSON.parse(unseal(wrappedKey, nomination.sealedForm)) as SealedForm)
      : undefined;
  await indexDocument(
    tx,
    {
      kind: 'honour',
      subjectId: honour.id,
      at: honour.awardedAt,
      title: nomination.name ?? '',
      text: [form?.oneLine, form?.story].filter(Boolean).join('\n'),
    },
    { audience: 'public', community: honour.communityId },
  );
}

/**
 * Indexes all honours anew when the index was made by an older version of the application or does not hold exactly those
 * that may be shown; at every start, before anything is served. Returns how many there were.
 */
export async function reindexHonours(batch = 200): Promise<number> {
  const [shown] = await db
    .select({ people: count() })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(onRoll);
  if (await isIndexCurrent(db, 'honour', shown?.people ?? 0)) return 0;
  let done = 0;
  for (let last = ''; ; ) {
    const rows = await db
      .select({ id: honours.id, nominationId: honours.nominationId })
      .from(honours)
      .where(gt(honours.id, last))
      .orderBy(asc(honours.id))
      .limit(batch);
    await tally(async (tx) => {
      for (const { nominationId } of rows) await reindexHonour(tx, nominationId);
    });
    done += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return done;
  }
}
