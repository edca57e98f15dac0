import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { type CertifiedHonour, getHonourOfCertificate } from '@/features/honours/queries';
import { batchName } from '@/features/honours/rules';
import { getPortal } from '@/features/pages/queries';
import { href, type Locale } from '@/lib/locale';
import { missing } from '@/lib/page-facts';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { CertificateFiles } from '../files/components/certificate-files';
import { type Certificate, getCertificate } from '../queries';
import { grouped, numberOf } from '../rules';

/** What a certificate is, for whoever holds its number: of whom as the person agreed, and whether it still holds. */
export async function CertificateView({ locale, typed }: { locale: Locale; typed: string }) {
  const number = numberOf(typed);
  const certificate = number ? await getCertificate(number) : undefined;
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
          <CertificateFiles locale={locale} number={certificate.number} />
        </>
      )}
    </Frame>
  );
}

const linkClass = 'mr-6 inline-flex min-h-11 items-center text-red-ink underline';

type FrameProps = { locale: Locale; title: string; number?: string; children: ReactNode };

function Frame({ locale, title, number, children }: FrameProps) {
  const { certificates } = words(locale);
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{title}</h1>
      {number && (
        <p className="mt-1 text-soft">
          {certificates.number} <b className="select-all font-song text-ink text-lead">{grouped(number)}</b>
        </p>
      )}
      {children}
      <a href={href(locale, '/certificates')} className={linkClass}>
        {certificates.again}
      </a>
    </div>
  );
}

type Known = { locale: Locale; certificate: Certificate; honour: CertifiedHonour };

function Revoked({ locale, on, because }: { locale: Locale; on: Date; because: string | null }) {
  const { certificates } = words(locale);
  return (
    <Notice>
      <p className="font-semibold">{certificates.revokedOn(formatDate(locale, on))}</p>
      {because && <p>{certificates.reason(because)}</p>}
    </Notice>
  );
}

async function Facts({ locale, certificate: { kind, issuedAt }, honour }: Known) {
  const { certificates, nominations } = words(locale);
  const { subDistrict, subDistrictEn } = await getPortal();
  const { name, nameEn } = honour.community;
  const english = locale === 'en';
  const facts = [
    [certificates.what, certificates.kinds[kind]],
    [certificates.whom, honour.name ?? certificates.unnamed],
    [certificates.category, nominations.categories[honour.category]],
    [certificates.batch, batchName(locale, honour.batch)],
    [certificates.community, english ? nameEn : name],
    [certificates.awardedAt, formatDate(locale, issuedAt)],
    [certificates.issuer, english ? `${nameEn}, ${subDistrictEn}` : `${subDistrict}${name}`],
  ];
  return (
    <dl className="my-6 border-gold border-t-4 border-b bg-card px-5 py-4">
      {facts.map(([label, value]) => (
        <div key={label} className="flex flex-wrap gap-x-4 border-rule py-1.5 not-last:border-b">
          <dt className="min-w-[6em] text-soft">{label}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
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

/** Answered with 404, but with words of its own: whoever holds a piece of paper wants to know what that means. */
function Unknown({ locale }: { locale: Locale }) {
  missing();
  const { certificates } = words(locale);
  return (
    <Frame locale={locale} title={certificates.unknown}>
      <Notice>{certificates.unknownText}</Notice>
    </Frame>
  );
}
