import { getAttendanceOf } from '@/features/events/certificates/queries';
import { getPortal } from '@/features/pages/queries';
import type { Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { Certificate } from '../queries';
import { CertificateFacts, Frame, Revoked, Unknown } from './certificate-frame';

/** What a certificate of attendance is, for whoever holds its number: of what and when; whose it is only masked. */
export async function AttendanceView({ locale, certificate }: { locale: Locale; certificate: Certificate }) {
  const { certificates, eventLedger } = words(locale);
  const [of, portal] = await Promise.all([getAttendanceOf(certificate.number), getPortal()]);
  if (!of) return <Unknown locale={locale} />;
  const english = locale === 'en';
  const revokedOn = certificate.revokedAt ?? of.undoneAt;
  const text = eventLedger.certificates.facts;
  return (
    <Frame locale={locale} title={revokedOn ? certificates.revoked : certificates.valid} number={certificate.number}>
      {revokedOn && <Revoked locale={locale} on={revokedOn} because={null} />}
      <CertificateFacts
        facts={[
          [certificates.what, certificates.kinds.attendance],
          [certificates.whom, of.masked ?? certificates.unnamed],
          [text.event, of.title],
          [text.kind, eventLedger.kinds[of.kind]],
          [text.day, formatDate(locale, of.startsAt)],
          [certificates.community, english ? of.communityEn : of.community],
          [certificates.awardedAt, formatDate(locale, certificate.issuedAt)],
          [
            certificates.issuer,
            english ? `${of.communityEn}, ${portal.subDistrictEn}` : `${portal.subDistrict}${of.community}`,
          ],
        ]}
      />
    </Frame>
  );
}
