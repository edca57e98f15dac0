import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { href, type Locale } from '@/lib/locale';
import { dayOf, formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { FigureAmount } from '../../components/figure-number';
import { spanOf } from '../../components/period-choice';
import type { Period } from '../../rules';
import type { PublicFigure, WhatWasDone } from '../queries';
import { fewestPeople, publicPeriods } from '../rules';

type Props = { locale: Locale; done: WhatWasDone; now: Date };

/** What was done in a period, for everybody: the numbers, of which days they are, and when they were counted. */
export function WhatWasDoneView({ locale, done: { period, figures }, now }: Props) {
  const { public: text, periods, choosePeriod } = words(locale).figures;
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 max-w-[46em] text-soft">{text.intro}</p>
      <FilterLinks
        label={choosePeriod}
        links={publicPeriods.map((name) => ({
          href: href(locale, name === 'year' ? '/figures' : `/figures?period=${name}`),
          label: periods[name],
          current: name === period.name,
        }))}
      />
      <p className="mb-4 text-note">{text.stat(spanOf(locale, soFar(period, now)), formatInstant(locale, now))}</p>
      {figures.length > 0 ? (
        <ul className="grid grid-cols-2 border-rule border-t border-l md:grid-cols-4">
          {figures.map((figure) => (
            <Done key={figure.name} locale={locale} figure={figure} />
          ))}
        </ul>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <p className="mt-4 text-small text-soft">{text.note}</p>
    </>
  );
}

/** Nothing of what is still to come was counted. */
function soFar({ from, to }: Period, now: Date): Period {
  const today = dayOf(now);
  return { from, to: to < today ? to : today };
}

function Done({ locale, figure: { name, unit, count, to } }: { locale: Locale; figure: PublicFigure }) {
  const { public: text, units } = words(locale).figures;
  return (
    <li className="border-rule border-r border-b bg-card px-4 py-4 max-md:px-3">
      <p className="[&_.font-song]:font-bold [&_.font-song]:text-title">
        {count === null ? (
          <span className="text-lead text-soft">{text.few(fewestPeople, units[unit])}</span>
        ) : (
          <FigureAmount {...{ locale, unit, count }} />
        )}
      </p>
      <p className="text-note">{to ? <a href={href(locale, to)}>{text.names[name]}</a> : text.names[name]}</p>
    </li>
  );
}
