import 'server-only';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { issue, revokeFor } from '@/features/certificates/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { type Viewer, visitor } from '@/lib/viewer';
import { takeEvent } from '../seats/mutations';
import { type Certified, getCertified, listCertified } from './queries';
import { mayCertify, mostAtOnce, reasonsNotToCertify } from './rules';

/** The number of the certificate of an attendance, which is issued when it is asked for the first time. */
export async function certificateFor(tx: Tx, attendanceId: string): Promise<string> {
  const known = (await getCertified(attendanceId, tx)) ?? refuse('gone');
  if (known.number) return numberOf(tx, known);
  // Who asks twice at once gets one: the event lets them in one after the other, and its turn needs a record like every change.
  await takeEvent(tx, known.eventId);
  const now = (await getCertified(attendanceId, tx)) ?? refuse('gone');
  if (now.number) await record(tx, 'certificate.issued', { type: 'attendance', id: attendanceId }, { repeated: true });
  return numberOf(tx, now);
}

function numberOf(tx: Tx, certified: Certified): Promise<string> | string {
  refuseAll(reasonsNotToCertify(certified));
  return certified.number ?? issue(tx, 'attendance', certified.id);
}

/** Somebody who came takes the own certificate, by the receipt; asking again is no act any more. */
export async function takeOwn(attendanceId: string, now: Date): Promise<string> {
  return write(visitor, (tx) => certificateFor(tx, attendanceId), now);
}

/**
 * Issues what is missing of the certificates of an event, or one of them, for the desk to print; that the names were opened is
 * recorded before they are. Returns the attendances.
 */
export function openForPrint(
  viewer: Viewer,
  { eventId, attendanceId }: { eventId: string; attendanceId: string | null },
  now: Date,
): Promise<string[]> {
  return write(
    viewer,
    async (tx) => {
      if (!mayCertify(viewer, await takeEvent(tx, eventId))) refuse('notYours');
      const all = await listCertified(eventId, tx);
      const chosen = attendanceId
        ? all.filter(({ id }) => id === attendanceId)
        : all.filter(({ revokedAt }) => revokedAt === null).slice(0, mostAtOnce);
      if (chosen.length === 0) return refuse('gone');
      for (const certified of chosen) {
        await numberOf(tx, certified);
        await record(tx, 'person.read', { type: 'person', id: certified.personId ?? '' }, { fields: ['name'] });
      }
      return chosen.map(({ id }) => id);
    },
    now,
  );
}

/** Revokes a certificate that somebody got who was not there; whoever scans it is told. */
export function revokeAttendance(viewer: Viewer, attendanceId: string, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const certified = (await getCertified(attendanceId, tx)) ?? refuse('gone');
      if (!mayCertify(viewer, certified)) refuse('notYours');
      if (!certified.number) refuse('certificateNotIssued');
      if (certified.revokedAt) refuse('certificateRevokedAlready');
      await revokeFor(tx, 'attendance', attendanceId);
      return certified.eventId;
    },
    now,
  );
}
