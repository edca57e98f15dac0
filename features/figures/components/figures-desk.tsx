import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { FigureFilter } from '../inputs';
import { type Counted, listFigures } from '../queries';
import { type FigureGroup, figureGroups, periodAsked } from '../rules';
import { FigureNumber } from './figure-number';
import { PeriodChoice, periodQuery } from './period-choice';

type Props = { locale: Locale; viewer: Viewer; filter: FigureFilter; now: Date };

/** Every figure of a period; each opens the list that it counts. */
export async function FiguresDesk({ locale, viewer, filter, now }: Props) {
  const text = words(locale).figures;
  const period = periodAsked(filter, now);
  const figures = await listFigures(viewer, period);
  const query = periodQuery(period);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 max-w-[46em] text-soft">{text.help}</p>
      <PeriodChoice locale={locale} path="/desk/figures" period={period} />
      <p className="text-note text-soft">{text.asOf(formatInstant(locale, now))}</p>
      {figureGroups.map((group) => (
        <Group
          key={group}
          locale={locale}
          group={group}
          figures={figures.filter((figure) => figure.group === group)}
          query={query}
        />
      ))}
    </>
  );
}

type GroupProps = { locale: Locale; group: FigureGroup; figures: Counted[]; query: string };

function Group({ locale, group, figures, query }: GroupProps) {
  const text = words(locale).figures;
  return (
    <section className="mt-8">
      <SectionHeading title={text.groups[group]} />
      <p className="mt-1 text-small text-soft">{text.taken[group]}</p>
      <ul className="mt-3 grid grid-cols-2 gap-x-6 md:grid-cols-3 xl:grid-cols-5">
        {figures.map(({ name, unit, count }) => (
          <li key={name} className="relative border-rule border-b py-3">
            <a
              href={href(locale, `/desk/figures/${name}?${query}`)}
              className="block text-note text-soft after:absolute after:inset-0"
            >
              {text.names[name]}
            </a>
            <FigureNumber locale={locale} unit={unit} count={count} />
          </li>
        ))}
      </ul>
    </section>
  );
}
