import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import { SectionHeading } from '@/components/ui/section-heading';
import { StatusBadge } from '@/components/ui/status-badge';
import { CertificateFiles } from '@/features/certificates/files/components/certificate-files';
import { href, type Locale } from '@/lib/locale';
import { dayOf, formatDate, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import type { HonourView, LevelResult } from '../queries';
import { batchName } from '../rules';
import { Portrait } from './portrait';

type Props = { locale: Locale; honour: HonourView };

/** Somebody on the roll, as residents read and print it: as much as the person agreed to. */
export function HonourPage({ locale, honour }: Props) {
  const { honours, site } = words(locale);
  const { person, results, certificateNumber } = honour;
  return (
    <article className="mx-auto max-w-[45rem] pt-6">
      <BackLink href={href(locale, '/honours')}>{honours.title}</BackLink>
      <Head locale={locale} honour={honour} />
      <Story locale={locale} story={person.story} />
      <Pictures locale={locale} person={person} />
      <Results locale={locale} results={results} />
      <p className="mt-6 text-note text-soft">
        {honours.checkHelp}{' '}
        <a href={href(locale, '/certificates')} className={actClass}>
          {honours.check}
        </a>
        {certificateNumber && <CertificateFiles locale={locale} address={`/certificates/${certificateNumber}`} />}
      </p>
      <p className="no-print mt-2 flex flex-wrap gap-x-5 text-note">
        <button type="button" hidden data-print className={actClass}>
          {site.print}
        </button>
        <button type="button" hidden data-share={site.copied} className={actClass}>
          {site.share}
        </button>
        <a
          href={href(locale, `/site-errors/new?page=${encodeURIComponent(`/honours/${honour.slug}`)}`)}
          className={actClass}
        >
          {site.siteError}
        </a>
      </p>
    </article>
  );
}

const actClass = 'inline-flex min-h-11 items-center text-red-ink underline';

function Head({ locale, honour: { person, community, batch, awardedAt } }: Props) {
  const { honours, nominations } = words(locale);
  const facts: [string, string, string?][] = [
    [honours.person.community, locale === 'en' ? community.nameEn : community.name, `/communities/${community.slug}`],
    [honours.person.batch, batchName(locale, batch), `/honours/batches/${batch.slug}`],
    [honours.person.awardedAt, formatDate(locale, awardedAt)],
  ];
  return (
    <header className="grid gap-x-8 gap-y-4 md:grid-cols-[13rem_1fr]">
      <div className="max-md:max-w-[11rem]">
        <Portrait locale={locale} person={person} sizes="13rem" eager />
      </div>
      <div>
        <StatusBadge tone="gold">{nominations.categories[person.category]}</StatusBadge>
        <h1 className="mt-1 text-title">{person.name}</h1>
        {person.identity && <p className="text-soft">{person.identity}</p>}
        {person.oneLine && <p className="mt-3 font-song text-head leading-relaxed">{person.oneLine}</p>}
        <dl className="mt-4 grid gap-y-1 border-rule border-t pt-3 text-note">
          {facts.map(([name, value, to]) => (
            <div key={name} className="flex gap-3">
              <dt className="shrink-0 text-soft">{name}</dt>
              <dd>
                {to ? (
                  <a href={href(locale, to)} className="underline">
                    {value}
                  </a>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function Story({ locale, story }: { locale: Locale; story: string | null }) {
  const paragraphs = (story ?? '').split(/\n+/).filter((line) => line.trim());
  if (paragraphs.length === 0) return null;
  return (
    <section className="mt-8">
      <SectionHeading title={words(locale).honours.person.story} />
      <div lang="zh-CN" className="rich-text mt-4">
        {paragraphs.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, in order
          <p key={i}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

function Pictures({ locale, person: { pictures } }: { locale: Locale; person: HonourView['person'] }) {
  const [, ...more] = pictures;
  if (more.length === 0) return null;
  return (
    <section className="mt-8">
      <SectionHeading title={words(locale).honours.person.pictures} />
      <ul className="mt-4 grid gap-5 md:grid-cols-2">
        {more.map(({ id, width, height, alt }) => (
          <li key={id} className="break-inside-avoid">
            <figure>
              <Picture
                sources={[{ src: `/people/${id}`, width }]}
                alt={alt}
                width={width}
                height={height}
                sizes="(min-width: 45rem) 22rem, 92vw"
              />
              {alt && <figcaption className="mt-1 text-small text-soft">{alt}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ locale, results }: { locale: Locale; results: LevelResult[] }) {
  const { honours, site } = words(locale);
  if (results.length === 0) return null;
  return (
    <section className="mt-8">
      <SectionHeading title={honours.person.results} />
      <ul>
        {results.map(({ id, level, title, batch, day, document }) => (
          <li key={id} className="border-rule border-b py-3">
            <b className="mr-3 text-gold">{honours.result(level, title)}</b>
            {batch}
            <p className="text-small text-soft">
              <time dateTime={day}>{formatDate(locale, fromShanghai(`${day} 00:00`))}</time>
              {document && site.separator + document}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page of an honour that was revoked: that it was, when and why; neither pictures nor story. */
export function RevokedHonour({ locale, honour: { person, revokedAt, revocationReason } }: Props) {
  const { honours } = words(locale);
  return (
    <article className="mx-auto max-w-[45rem] py-8">
      <BackLink href={href(locale, '/honours')}>{honours.title}</BackLink>
      <h1 className="text-title">{honours.revoked.title}</h1>
      <Notice>
        {revokedAt && (
          <p className="font-semibold">
            <time dateTime={dayOf(revokedAt)}>{honours.revoked.text(person.name, formatDate(locale, revokedAt))}</time>
          </p>
        )}
        {revocationReason && <p>{honours.revoked.reason(revocationReason)}</p>}
      </Notice>
    </article>
  );
}
