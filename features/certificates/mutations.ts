import 'server-only';
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/db/record';
import { certificates } from '@/db/schema/certificates';
import type { CertificateKind } from '@/db/schema/certificates.values';
import { withinLimit } from '@/lib/limits';
import { refuse } from '@/lib/rule-broken';
import { numberFrom } from './rules';

const checkByAddress = { name: 'certificate address', most: 30, minutes: 10 };

const subject = (id: string) => ({ type: 'certificate', id });

/** Counts a question about a number, so that nobody tries numbers without end; refuses when there were too many. */
export async function countCheck(address: string, now: Date): Promise<void> {
  if (!(await withinLimit(checkByAddress, address, now))) refuse('tooManyTries');
}

/** Issues a certificate in the transaction of what it is of; returns its number, which cannot be guessed. */
export async function issue(tx: Tx, kind: CertificateKind, subjectId: string): Promise<string> {
  const number = numberFrom(Array.from({ length: 12 }, () => randomInt(10)).join(''));
  const [row] = await tx
    .insert(certificates)
    .values({ number, kind, subjectId, issuedAt: tx.now, issuedBy: tx.actor.id })
    .returning({ id: certificates.id });
  if (!row) throw new Error('The certificate was not stored.');
  await record(tx, 'certificate.issued', subject(row.id), { kind, subjectId });
  return number;
}

/** Revokes the certificates of something together with it. */
export async function revokeFor(tx: Tx, kind: CertificateKind, subjectId: string): Promise<void> {
  const revoked = await tx
    .update(certificates)
    .set({ revokedAt: tx.now })
    .where(and(eq(certificates.kind, kind), eq(certificates.subjectId, subjectId), isNull(certificates.revokedAt)))
    .returning({ id: certificates.id });
  for (const { id } of revoked) await record(tx, 'certificate.revoked', subject(id), { kind, subjectId });
}
