import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { FigureFilter } from '../inputs';
import { getParts, type Parts } from '../parts/queries';
import { type FigureView, getFigure } from '../queries';
import { figureName, periodAsked, takenBy } from '../rules';
import { ByCommunity } from './by-community';
import { ByMonth } from './by-month';
import { changeInWords, Planned } from './comparison';
import { amountInWords, FigureNumber } from './figure-number';
import { FigureRows } from './figure-rows';
import { figureQuery, PeriodChoice, spanOf } from './period-choice';
import { CommunityChoice, PlaceAndPeriod } from './place-choice';

type Props = { locale: Locale; viewer: Viewer; name: string; filter: FigureFilter; now: Date };

/** One figure: its number, how it came about by month and community, and everything that it counts. */
export async function FigureDesk({ locale, viewer, name, filter, now }: Props) {
  const { figures: text } = words(locale);
  const period = periodAsked(filter, now);
  const [figure, parts] = await Promise.all([
    getFigure(viewer, name, period, filter),
    getParts(viewer, name, period, { community: filter.community, now }),
  ]);
  if (!figure || !parts) return <Missing locale={locale} />;
  const { community } = figure;
  const path = `/desk/figures/${figure.name}`;
  const query = String(new URLSearchParams(figureQuery({ period, community })));
  return (
    <>
      <BackLink href={href(locale, `/desk/figures?${query}#${figure.group}`)}>{text.back}</BackLink>
      <h1 className="text-title">{figureName(locale, figure)}</h1>
      <FigureNumber locale={locale} unit={figure.unit} count={figure.count} />
      <Beside locale={locale} figure={figure} parts={parts} />
      <PeriodChoice {...{ locale, path, period, community }}>
        <CommunityChoice {...{ locale, viewer, path, period, community }} />
      </PeriodChoice>
      <PlaceAndPeriod {...{ locale, period, community }} />
      <p className="text-note text-soft">{takenBy(locale, figure.group)}</p>
      <p className="text-note text-soft">{text.asOf(formatInstant(locale, now))}</p>
      <ByMonth {...{ locale, figure, parts }} />
      {parts.places && <ByCommunity {...{ locale, figure, period, places: parts.places }} />}
      <Entries locale={locale} figure={figure} address={`${path}?${query}`} />
    </>
  );
}

function Beside({ locale, figure, parts: { before } }: { locale: Locale; figure: FigureView; parts: Parts }) {
  const { figures: text, site } = words(locale);
  return (
    <p className="text-note">
      {text.comparedWith(spanOf(locale, before.period))}
      {site.separator}
      {amountInWords({ locale, unit: figure.unit, count: before.count })}
      {site.separator}
      <b>{changeInWords({ locale, unit: figure.unit, count: figure.count, before: before.count })}</b>
      <Planned {...{ locale, ...figure }} />
    </p>
  );
}

function Entries({ locale, figure, address }: { locale: Locale; figure: FigureView; address: string }) {
  const { figures: text, site } = words(locale);
  const { older, newer, items } = figure.page;
  return (
    <section className="mt-8">
      <SectionHeading title={text.entries} />
      <p className="mt-1 mb-3 text-note text-soft">{text.counted}</p>
      {items.length > 0 ? (
        <FigureRows locale={locale} figure={figure} />
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <Pagination
        label={site.pages}
        newer={newer ? { href: href(locale, `${address}&after=${newer}`), label: site.newer } : undefined}
        older={older ? { href: href(locale, `${address}&before=${older}`), label: site.older } : undefined}
      />
    </section>
  );
}
