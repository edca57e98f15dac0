import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { nominations, visits, visitVerifiers } from '@/db/schema/nominations';
import { may } from '@/features/accounts/rules';
import { sealFor } from '@/features/privacy/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { factsOf } from '../people/queries';
import { termsAt } from '../terms/queries';
import type { Terms } from '../terms/rules';
import type { VisitInput } from './inputs';
import { isConfirmed, reasonsNotToSign, reasonsNotToWrite, verifiedSince } from './rules';

const subject = (id: string) => ({ type: 'visit', id });

/** The report of a visit, sealed with the person's key and signed by its writer; returns its id. The others sign for themselves. */
export async function writeVisit(viewer: Viewer, visit: VisitInput, now: Date): Promise<string> {
  const terms = await termsAt(now);
  const verifiers = [...new Set([viewer.id ?? '', ...visit.verifiers])];
  return write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, visit.id)) ?? refuse('gone');
      refuseAll(reasonsNotToWrite(viewer, nomination, { day: visit.day, verifiers }, terms, now));
      await refuseStrangers(tx, verifiers, nomination.communityId);
      const { place, asked, conclusion } = visit;
      const id = newId(now.getTime());
      await tx.insert(visits).values({
        id,
        nominationId: visit.id,
        day: visit.day,
        outcome: visit.outcome,
        sealedReport: await sealFor(tx, nomination.personId, JSON.stringify({ place, asked, conclusion })),
        writtenBy: viewer.id ?? refuse('notYours'),
        writtenAt: now,
      });
      for (const accountId of verifiers)
        await tx
          .insert(visitVerifiers)
          .values({ visitId: id, accountId, signedAt: accountId === viewer.id ? now : null });
      await record(tx, 'visit.written', subject(id), { nominationId: visit.id, outcome: visit.outcome });
      await count(tx, id, terms);
      return id;
    },
    now,
  );
}

/** A verifier signs the report of a visit; with enough signatures it counts. */
export async function signVisit(viewer: Viewer, visitId: string, now: Date): Promise<void> {
  const terms = await termsAt(now);
  await write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToSign(viewer, await verifiersOf(tx, visitId)));
      await tx
        .update(visitVerifiers)
        .set({ signedAt: now })
        .where(and(eq(visitVerifiers.visitId, visitId), eq(visitVerifiers.accountId, viewer.id ?? '')));
      await record(tx, 'visit.signed', subject(visitId));
      await count(tx, visitId, terms);
    },
    now,
  );
}

// Verifiers are named staff who may visit there: nobody is entered who could not answer for it.
async function refuseStrangers(tx: Tx, ids: string[], communityId: string): Promise<void> {
  const rows = await tx.select().from(accounts).where(inArray(accounts.id, ids));
  const known = rows.filter((row) => row.status === 'active' && may(viewerOf(row), 'visit.write', communityId));
  if (known.length !== ids.length) refuse('verifierUnknown', 'verifiers');
}

async function count(tx: Tx, visitId: string, terms: Terms): Promise<void> {
  const [visit] = await tx.select().from(visits).where(eq(visits.id, visitId));
  if (!visit || visit.confirmedAt || !isConfirmed(await verifiersOf(tx, visitId), terms)) return;
  await tx.update(visits).set({ confirmedAt: tx.now }).where(eq(visits.id, visitId));
  const all = await tx.select().from(visits).where(eq(visits.nominationId, visit.nominationId));
  await tx
    .update(nominations)
    .set({ verifiedAt: verifiedSince(all) })
    .where(eq(nominations.id, visit.nominationId));
}

const verifiersOf = (tx: Tx, visitId: string) =>
  tx
    .select({ accountId: visitVerifiers.accountId, signedAt: visitVerifiers.signedAt })
    .from(visitVerifiers)
    .where(eq(visitVerifiers.visitId, visitId));
