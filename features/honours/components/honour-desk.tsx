import type { ReactNode } from 'react';
import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { may } from '@/features/accounts/rules';
import { DeskCertificate } from '@/features/certificates/files/components/desk-certificate';
import { grouped } from '@/features/certificates/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { BoardFiles } from '../boards/components/board-files';
import { type DeskHonourView, getHonour } from '../desk/queries';
import { batchName, reasonsNotToEnterResult, reasonsNotToRevoke } from '../rules';
import { SupportsOf } from '../supports/components/supports-of';
import { LevelResults } from './level-results';
import { RevokeForm } from './revoke-form';
import { StateBadge } from './state-badge';

type Props = { locale: Locale; viewer: Staff; address: string; now: Date };

/** One honour on the desk: certificate, what came of it above, what was given; and the acts that the viewer may do now. */
export async function HonourDesk({ locale, viewer, address, now }: Props) {
  const honour = await getHonour(viewer, address);
  if (!honour) return <Missing locale={locale} />;
  const text = words(locale).honours.desk;
  const mayEnter = reasonsNotToEnterResult(viewer, honour).length === 0;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/honours')}>{text.back}</BackLink>
      <Head locale={locale} honour={honour} />
      <Section title={text.certificate}>
        <Certificate locale={locale} certificate={honour.certificate} />
        <DeskCertificate locale={locale} viewer={viewer} honour={honour} />
      </Section>
      <Section title={text.results}>
        <LevelResults locale={locale} honour={honour} mayEnter={mayEnter} />
      </Section>
      <Section title={text.forwardings}>
        <Forwardings locale={locale} forwardings={honour.forwardings} />
        {may(viewer, 'honour.forward', honour.communityId) && honour.status === 'honoured' && (
          <p className="mt-3 flex flex-wrap gap-3">
            <LinkButton href={href(locale, `/desk/honours/${honour.slug}/forward`)}>{text.forward}</LinkButton>
            <LinkButton kind="quiet" href={href(locale, `/desk/honours/forward?batch=${honour.batch.slug}`)}>
              {text.forwardBatch}
            </LinkButton>
          </p>
        )}
      </Section>
      <Section title={text.supports}>
        <SupportsOf locale={locale} viewer={viewer} honour={honour} now={now} />
      </Section>
      {honour.onRoll && <BoardFiles locale={locale} slug={honour.batch.slug} />}
      {reasonsNotToRevoke(viewer, honour).length === 0 && (
        <Section title={text.revoke}>
          <RevokeForm locale={locale} id={honour.id} />
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-9">
      <SectionHeading title={title} />
      <div className="mt-3">{children}</div>
    </section>
  );
}

function Head({ locale, honour }: { locale: Locale; honour: DeskHonourView }) {
  const { honours, nominations } = words(locale);
  const { name, category, status, batch, revokedAt, revocationReason, slug } = honour;
  return (
    <>
      <h1 className="text-title">{name ?? honours.unnamed}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <StateBadge locale={locale} status={status} />
        <span>{nominations.categories[category]}</span>
        <span>{locale === 'en' ? honour.communityEn : honour.community}</span>
        <span>{batchName(locale, batch)}</span>
        <span>{formatInstant(locale, honour.awardedAt)}</span>
      </p>
      {status === 'withdrawn' && <Notice tone="gold">{honours.desk.withdrawnNote}</Notice>}
      {revokedAt && <Notice>{honours.desk.revokedOn(formatDate(locale, revokedAt), revocationReason ?? '')}</Notice>}
      {honour.onRoll && (
        <a href={href(locale, `/honours/${slug}`)} className="inline-flex min-h-11 items-center text-red-ink underline">
          {honours.desk.publicPage}
        </a>
      )}
    </>
  );
}

function Certificate({ locale, certificate }: { locale: Locale; certificate: DeskHonourView['certificate'] }) {
  const text = words(locale).honours.desk;
  if (!certificate) return null;
  return (
    <p>
      {text.certificateNumber} <b className="select-all font-song text-lead">{grouped(certificate.number)}</b>
      {certificate.revokedAt && (
        <span className="ml-4 text-red-ink">{text.certificateRevoked(formatDate(locale, certificate.revokedAt))}</span>
      )}
      <a
        href={href(locale, `/certificates/${certificate.number}`)}
        className="ml-4 inline-flex min-h-11 items-center text-red-ink underline"
      >
        {text.certificateOpen}
      </a>
    </p>
  );
}

function Forwardings({ locale, forwardings }: { locale: Locale; forwardings: DeskHonourView['forwardings'] }) {
  const { honours, site } = words(locale);
  const text = honours.desk;
  if (forwardings.length === 0) return <p className="text-soft">{text.noForwardings}</p>;
  return (
    <DataTable caption={text.forwardings} head={Object.values(text.forwardingHead)}>
      {forwardings.map(({ id, level, sentTo, sentAt, by, files }) => (
        <tr key={id}>
          <th scope="row">{honours.levels[level]}</th>
          <td>{sentTo}</td>
          <td className="whitespace-nowrap">{formatInstant(locale, sentAt)}</td>
          <td>{by}</td>
          <td>{files.map(({ name }) => name).join(site.separator)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
