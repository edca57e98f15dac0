import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { certificates } from '@/db/schema/certificates';
import type { CertificateKind } from '@/db/schema/certificates.values';
import { env } from '@/lib/env';

export type Certificate = typeof certificates.$inferSelect;

/** A certificate by its number, for anybody who has it. What it is of is told by the area of its kind. */
export async function getCertificate(number: string): Promise<Certificate | undefined> {
  const [row] = await db.select().from(certificates).where(eq(certificates.number, number));
  return row;
}

/** The numbers of the certificates of some things, by the ids of these. */
export async function numbersOf(kind: CertificateKind, subjectIds: string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .select({ subjectId: certificates.subjectId, number: certificates.number })
    .from(certificates)
    .where(and(eq(certificates.kind, kind), inArray(certificates.subjectId, subjectIds)));
  return new Map(rows.map(({ subjectId, number }) => [subjectId, number]));
}

/** Where a certificate is checked: what its QR code holds. */
export const checkAddress = (number: string) => `${env().LINLI_ORIGIN}/certificates/${number}`;
