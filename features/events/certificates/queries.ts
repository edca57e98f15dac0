import 'server-only';
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { certificates } from '@/db/schema/certificates';
import { communities } from '@/db/schema/communities';
import { events } from '@/db/schema/events';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { getCertificate } from '@/features/certificates/queries';
import { openOwn } from '@/features/privacy/queries';
import { openToken, sealToken } from '@/lib/crypto';
import { maskedName } from '@/lib/identifier';
import type { Viewer } from '@/lib/viewer';
import { mayCertify } from './rules';

const fields = {
  id: attendances.id,
  way: attendances.way,
  undoneAt: attendances.undoneAt,
  personId: attendances.personId,
  sealedPerson: attendances.sealedPerson,
  signedPersonId: signUps.personId,
  signedSealed: signUps.sealedPerson,
  eventId: events.id,
  eventNumber: events.number,
  status: events.status,
  kind: events.kind,
  title: events.title,
  startsAt: events.startsAt,
  communityId: events.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  number: certificates.number,
  issuedAt: certificates.issuedAt,
  revokedAt: certificates.revokedAt,
};

const rowsFrom = (from: Pick<Db, 'select'>) =>
  from
    .select(fields)
    .from(attendances)
    .innerJoin(events, eq(events.id, attendances.eventId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .leftJoin(signUps, eq(signUps.id, attendances.signUpId))
    .leftJoin(certificates, and(eq(certificates.kind, 'attendance'), eq(certificates.subjectId, attendances.id)));

type Row = Awaited<ReturnType<typeof rowsFrom>>[number];

/** Whose attendance it is: by the sign-up, or as somebody said at the door. */
const personOf = ({ personId, sealedPerson, signedPersonId, signedSealed }: Row) =>
  personId && sealedPerson
    ? { personId, sealed: sealedPerson }
    : { personId: signedPersonId, sealed: signedPersonId ? signedSealed : null };

export type Certified = ReturnType<typeof certifiedOf>;

function certifiedOf(row: Row) {
  const { personId: _p, sealedPerson: _s, signedPersonId: _i, signedSealed: _o, ...facts } = row;
  return { ...facts, ...personOf(row) };
}

/** An attendance with its event, its person and its certificate when there is one. */
export async function getCertified(
  attendanceId: string,
  from: Pick<Db, 'select'> = db,
): Promise<Certified | undefined> {
  const [row] = await rowsFrom(from).where(eq(attendances.id, attendanceId));
  return row && certifiedOf(row);
}

/** The attendance that belongs to a sign-up. */
export async function getCertifiedOfSignUp(signUpId: string): Promise<Certified | undefined> {
  const [row] = await rowsFrom(db).where(and(eq(attendances.signUpId, signUpId), isNull(attendances.undoneAt)));
  return row && certifiedOf(row);
}

/** Everybody who came to an event and is known by name, in the order of their coming. */
export async function listCertified(eventId: string, from: Pick<Db, 'select'> = db): Promise<Certified[]> {
  const rows = await rowsFrom(from)
    .where(
      and(
        eq(attendances.eventId, eventId),
        isNull(attendances.undoneAt),
        or(isNotNull(attendances.sealedPerson), isNotNull(attendances.signUpId)),
      ),
    )
    .orderBy(asc(attendances.seenAt), asc(attendances.id));
  return rows.map(certifiedOf).filter(({ personId, sealed }) => personId !== null && sealed !== null);
}

/** The name of somebody who came, for a certificate of the person's own or for a masked line; null once it was erased. */
export async function nameOf({ personId, sealed }: Pick<Certified, 'personId' | 'sealed'>): Promise<string | null> {
  if (!personId || !sealed) return null;
  const { person } = await openOwn(personId, { person: sealed });
  return person ? ((JSON.parse(person) as { name?: string }).name ?? null) : null;
}

export type CertifiedLine = Pick<Certified, 'id' | 'way' | 'number' | 'revokedAt'> & { masked: string };

/** The same for the desk: 张*明, and the number of the certificate. Nothing for those who may not hand any out. */
export async function listLines(viewer: Viewer, event: { id: string; communityId: string }): Promise<CertifiedLine[]> {
  if (!mayCertify(viewer, event)) return [];
  const lines: CertifiedLine[] = [];
  for (const one of await listCertified(event.id)) {
    const name = await nameOf(one);
    if (name)
      lines.push({ id: one.id, way: one.way, number: one.number, revokedAt: one.revokedAt, masked: maskedName(name) });
  }
  return lines;
}

/** What a certificate of attendance is of, for whoever holds its number: the name is masked. */
export async function getAttendanceOf(number: string): Promise<(Certified & { masked: string | null }) | undefined> {
  const certificate = await getCertificate(number);
  const certified = certificate?.kind === 'attendance' ? await getCertified(certificate.subjectId) : undefined;
  if (!certified) return undefined;
  const name = await nameOf(certified);
  return { ...certified, masked: name && maskedName(name) };
}

const openFor = 60 * 60_000;

/**
 * Where the files of a certificate lie for its own person, for an hour: the number alone, which anybody can scan from the paper,
 * opens no file with the whole name.
 */
export const filesAddress = (attendanceId: string, now: Date) =>
  `/certificates/${sealToken(JSON.stringify(['attendance', attendanceId, now.getTime() + openFor]))}`;

/** The attendance whose files such an address opens; null when it is made up or its hour is over. */
export function openFilesAddress(token: string, now: Date): string | null {
  const opened = openToken(token);
  if (!opened) return null;
  const [kind, id, until] = JSON.parse(opened) as [string, string, number];
  return kind === 'attendance' && until > now.getTime() ? id : null;
}
