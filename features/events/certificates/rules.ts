import type { EventKind, EventStatus } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { grouped } from '@/features/certificates/rules';
import type { Certificate as Words } from '@/lib/print/certificate';
import { type Reason, withAll } from '@/lib/rule-broken';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

/** How many certificates one file holds. */
export const mostAtOnce = 200;

type Facts = { status: EventStatus; personId: string | null; undoneAt: Date | null; revokedAt: Date | null };

/** Why an attendance has no certificate: it is of somebody, who came, to something whose attendance was settled. */
export const reasonsNotToCertify = ({ status, personId, undoneAt, revokedAt }: Facts): Reason[] =>
  withAll([
    status !== 'held' && { code: 'attendanceNotSettled' },
    personId === null && { code: 'certificateOfNobody' },
    undoneAt !== null && { code: 'gone' },
    revokedAt !== null && { code: 'certificateRevokedAlready' },
  ]);

export const mayCertify = (viewer: Viewer, { communityId }: { communityId: string }) =>
  may(viewer, 'event.settle', communityId);

type Said = {
  number: string;
  issuedAt: Date;
  name: string;
  title: string;
  kind: EventKind;
  startsAt: Date;
  community: string;
  portal: string;
  subDistrict: string;
  checkAddress: string;
};

/** The words of a certificate of attendance. It is a Chinese document, whichever language the portal is read in. */
export function attendanceCertificate({
  number,
  issuedAt,
  name,
  title,
  kind,
  startsAt,
  community,
  ...of
}: Said): Words {
  const { certificates, eventLedger } = words('zh-CN');
  const text = eventLedger.certificates.printed;
  return {
    portal: of.portal,
    title: text.title,
    name,
    honour: null,
    sentence: text.sentence(formatDate('zh-CN', startsAt), community, eventLedger.kinds[kind], title),
    issuer: `${of.subDistrict}${community}`,
    date: formatDate('zh-CN', issuedAt),
    number: certificates.printed.number(grouped(number)),
    checkAddress: of.checkAddress,
    checkWords: certificates.printed.check,
    language: 'zh-CN',
    madeAt: issuedAt,
  };
}
