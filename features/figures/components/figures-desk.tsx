import { Missing } from '@/components/missing';
import { ExportButton } from '@/components/ui/export-button';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type Dashboard, getDashboard } from '../compared/queries';
import type { FigureFilter } from '../inputs';
import { figureGroups } from '../rules';
import { FigureGroup } from './figure-group';
import { MainFigures } from './main-figures';
import { figureQuery, PeriodChoice, spanOf } from './period-choice';
import { CommunityChoice, PlaceAndPeriod } from './place-choice';

const path = '/desk/figures';

type Props = { locale: Locale; viewer: Viewer; filter: FigureFilter; now: Date };

/** Every figure of a period beside the one before it, in chapters; each opens the list that it counts. */
export async function FiguresDesk({ locale, viewer, filter, now }: Props) {
  const text = words(locale).figures;
  const dashboard = await getDashboard(viewer, filter, now);
  if (!dashboard) return <Missing locale={locale} />;
  const { period, before, community, figures } = dashboard;
  const query = String(new URLSearchParams(figureQuery({ period, community })));
  const chapters = figureGroups.filter((group) => figures.some((figure) => figure.group === group));
  return (
    <>
      <Head locale={locale} dashboard={dashboard} />
      <PeriodChoice {...{ locale, path, period, community }}>
        <CommunityChoice {...{ locale, viewer, path, period, community }} />
      </PeriodChoice>
      <PlaceAndPeriod {...{ locale, period, community }} />
      <p className="text-note text-soft">{text.comparedWith(spanOf(locale, before))}</p>
      <p className="text-note text-soft">{text.asOf(formatInstant(locale, now))}</p>
      <MainFigures locale={locale} figures={figures} query={query} />
      <nav aria-label={text.chapters} className="no-print -mx-2 mt-3 flex flex-wrap text-note">
        {chapters.map((group) => (
          <a key={group} href={`#${group}`} className="inline-flex min-h-11 items-center px-2 underline">
            {text.groups[group]}
          </a>
        ))}
      </nav>
      {chapters.map((group) => (
        <FigureGroup
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

function Head({ locale, dashboard }: { locale: Locale; dashboard: Dashboard }) {
  const { figures: text, spreadsheets } = words(locale);
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="max-w-[46em]">
        <h1 className="text-title">{text.title}</h1>
        <p className="mt-1 text-soft">
          {text.help}{' '}
          <a href={href(locale, '/figures')} className="underline">
            {text.public.title}
          </a>
        </p>
      </div>
      <div className="no-print">
        <ExportButton list="figures" locale={locale} filter={figureQuery(dashboard)} label={spreadsheets.export} />
      </div>
    </div>
  );
}
