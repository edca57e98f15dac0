import { Notice } from '@/components/ui/notice';
import { type CertifiedHonour, getHonourOfCertificate } from '@/features/honours/queries';
import { batchName } from '@/features/honours/rules';
import { getPortal } from '@/features/pages/queries';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { CertificateFiles } from '../files/components/certificate-files';
import { type Certificate, getCertificate } from '../queries';
import { numberOf } from '../rules';
import { AttendanceView } from './attendance-view';
import { CertificateFacts, Frame, linkClass, Revoked, Unknown } from './certificate-frame';

/** What a certificate is, for whoever holds its number: of whom as the person agreed, and whether it still holds. */
export async function CertificateView({ locale, typed }: { locale: Locale; typed: string }) {
  const number = numberOf(typed);
  const certificate = number ? await getCertificate(number) : undefined;
  if (certificate?.kind === 'attendance') return <AttendanceView locale={locale} certificate={certificate} />;
  const honour = certificate && (await getHonourOfCertificate(certificate.subjectId));
  if (!certificate || !honour) return <Unknown locale={locale} />;
  if (honour.state === 'withdrawn') return <Withdrawn locale={locale} certificate={certificate} />;
  const { certificates } = words(locale);
  return (
    <Frame
      locale={locale}
      title={certificate.revokedAt ? certificates.revoked : certificates.valid}
      number={certificate.number}
    >
      {certificate.revokedAt && (
        <Revoked locale={locale} on={certificate.revokedAt} because={honour.revocationReason} />
      )}
      <Facts locale={locale} certificate={certificate} honour={honour} />
      {honour.name !== null && !certificate.revokedAt && (
        <>
          <a href={href(locale, `/honours/${honour.slug}`)} className={linkClass}>
            {certificates.page}
          </a>
          <CertificateFiles locale={locale} address={`/certificates/${certificate.number}`} />
        </>
      )}
    </Frame>
  );
}

type Known = { locale: Locale; certificate: Certificate; honour: CertifiedHonour };

async function Facts({ locale, certificate: { kind, issuedAt }, honour }: Known) {
  const { certificates, nominations } = words(locale);
  const { subDistrict, subDistrictEn } = await getPortal();
  const { name, nameEn } = honour.community;
  const english = locale === 'en';
  const facts: [string, string][] = [
    [certificates.what, certificates.kinds[kind]],
    [certificates.whom, honour.name ?? certificates.unnamed],
    [certificates.category, nominations.categories[honour.category]],
    [certificates.batch, batchName(locale, honour.batch)],
    [certificates.community, english ? nameEn : name],
    [certificates.awardedAt, formatDate(locale, issuedAt)],
    [certificates.issuer, english ? `${nameEn}, ${subDistrictEn}` : `${subDistrict}${name}`],
  ];
  return <CertificateFacts facts={facts} />;
}

function Withdrawn({ locale, certificate }: Omit<Known, 'honour'>) {
  const { certificates } = words(locale);
  return (
    <Frame locale={locale} title={certificates.withdrawn} number={certificate.number}>
      <Notice tone="gold">
        <p>{certificates.withdrawnText}</p>
        <p className="text-small text-soft">
          {certificates.awardedAt} {formatDate(locale, certificate.issuedAt)}
        </p>
      </Notice>
    </Frame>
  );
}
