import 'server-only';
import { db } from '@/db/client';
import { may } from '@/features/accounts/rules';
import { getCertified, nameOf, openFilesAddress } from '@/features/events/certificates/queries';
import { attendanceCertificate, reasonsNotToCertify } from '@/features/events/certificates/rules';
import { getHonour } from '@/features/honours/desk/queries';
import { getHonourOfCertificate } from '@/features/honours/queries';
import { factsOf } from '@/features/nominations/people/queries';
import { getPortal } from '@/features/pages/queries';
import { openForStaff } from '@/features/privacy/queries';
import type { Certificate as CertificateWords } from '@/lib/print/certificate';
import type { Viewer } from '@/lib/viewer';
import { checkAddress, getCertificate } from '../queries';
import { numberOf } from '../rules';
import { honourCertificate } from './rules';

/** What a certificate that anybody may print says now; undefined when it is revoked, or its person is not named in public. */
export async function getPublicCertificate(typed: string): Promise<CertificateWords | undefined> {
  const certificate = await getValid(typed);
  const honour = certificate && (await getHonourOfCertificate(certificate.subjectId));
  if (!certificate || honour?.state !== 'honoured' || honour.name === null) return undefined;
  const { name, category, batch, community } = honour;
  return wordsOf(certificate, { name, category, batch, community: community.name });
}

/**
 * The same to be handed to a person who is not named in public, for whoever works with the person; that it was printed is
 * recorded. Undefined for everybody else, and when the honour does not stand.
 */
export async function openCertificate(viewer: Viewer, typed: string, now: Date): Promise<CertificateWords | undefined> {
  const certificate = await getValid(typed);
  const honour = certificate && (await getHonour(viewer, certificate.subjectId));
  if (!certificate || honour?.status !== 'honoured' || honour.name === null) return undefined;
  if (!may(viewer, 'nomination.read-person', honour.communityId)) return undefined;
  const facts = await factsOf(db, honour.nominationId);
  if (!facts) return undefined;
  await openForStaff(viewer, facts.personId, { name: null }, now);
  const { name, category, batch, community } = honour;
  return wordsOf(certificate, { name, category, batch, community });
}

/** The certificate of an attendance for its own person, by the address of its files; undefined when it does not hold. */
export async function getOwnCertificate(token: string, now: Date): Promise<CertificateWords | undefined> {
  const attendanceId = openFilesAddress(token, now);
  return attendanceId ? getAttendanceCertificate(attendanceId) : undefined;
}

/** What the certificate of an attendance says, with the whole name: for the person, or for the desk that hands it over. */
export async function getAttendanceCertificate(attendanceId: string): Promise<CertificateWords | undefined> {
  const certified = await getCertified(attendanceId);
  if (!certified?.number || !certified.issuedAt || reasonsNotToCertify(certified).length > 0) return undefined;
  const name = await nameOf(certified);
  if (name === null) return undefined;
  const { number, issuedAt, title, kind, startsAt, community } = certified;
  const { name: portal, subDistrict } = await getPortal();
  const of = { title, kind, startsAt, community, portal, subDistrict };
  return attendanceCertificate({ ...of, name, number, issuedAt, checkAddress: checkAddress(number) });
}

type Valid = { number: string; issuedAt: Date };

async function getValid(typed: string) {
  const number = numberOf(typed);
  const certificate = number ? await getCertificate(number) : undefined;
  return certificate?.revokedAt || certificate?.kind !== 'honour' ? undefined : certificate;
}

async function wordsOf(
  { number, issuedAt }: Valid,
  of: Pick<Parameters<typeof honourCertificate>[0], 'name' | 'category' | 'batch' | 'community'>,
): Promise<CertificateWords> {
  const { name: portal, subDistrict } = await getPortal();
  return honourCertificate({ ...of, number, issuedAt, portal, subDistrict, checkAddress: checkAddress(number) });
}
