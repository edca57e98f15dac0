import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHeading } from '@/components/ui/section-heading';
import { listAllColumns } from '@/features/announcements/columns/queries';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listDayTotals, listMostRead, type ReadPage } from '../queries';
import { type Span, spans } from '../rules';
import { DayChart, DayRows } from './day-chart';

type Props = { locale: Locale; viewer: Viewer; span: Span; now: Date };

/** How much the portal was read, day by day and page by page. */
export async function PageViewsDesk({ locale, viewer, span, now }: Props) {
  const text = words(locale).pages.views;
  const [days, pages, names] = await Promise.all([
    listDayTotals(viewer, span, now),
    listMostRead(viewer, span, now),
    namesOfPages(locale),
  ]);
  const total = days.reduce((sum, { views }) => sum + views, 0);
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 max-w-[46em] text-soft">{text.help}</p>
      <Spans locale={locale} current={span} />
      {total === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <div className="grid gap-8 lg:grid-cols-[5fr_7fr]">
          <section>
            <SectionHeading title={text.byDay} />
            <p className="my-2 font-semibold">{text.total(total)}</p>
            <DayChart locale={locale} days={days} now={now} />
            <details className="mt-3">
              <summary className="min-h-11 py-2">{text.everyDay}</summary>
              <DataTable caption={text.everyDay} head={[text.day, text.views]}>
                <DayRows locale={locale} days={days} now={now} />
              </DataTable>
            </details>
          </section>
          <section>
            <SectionHeading title={text.mostRead} />
            <MostRead locale={locale} pages={pages} names={names} />
          </section>
        </div>
      )}
    </>
  );
}

function Spans({ locale, current }: { locale: Locale; current: Span }) {
  const text = words(locale).pages.views;
  return (
    <nav aria-label={text.spans} className="-mx-2 my-3 flex flex-wrap text-note">
      {spans.map((span) => (
        <a
          key={span}
          href={href(locale, `/desk/page-views?days=${span}`)}
          aria-current={span === current ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
        >
          {text.span(span)}
        </a>
      ))}
    </nav>
  );
}

type MostReadProps = { locale: Locale; pages: ReadPage[]; names: Map<string, string> };

function MostRead({ locale, pages, names }: MostReadProps) {
  const text = words(locale).pages.views;
  return (
    <DataTable caption={text.mostRead} head={[text.page, text.views]}>
      {pages.map(({ path, title, views }) => (
        <tr key={path}>
          <th scope="row" className="break-all">
            <a href={href(locale, path)}>{title ?? names.get(path) ?? decodeURI(path)}</a>
          </th>
          <td>{views}</td>
        </tr>
      ))}
    </DataTable>
  );
}

// What pages other than texts are called.
async function namesOfPages(locale: Locale): Promise<Map<string, string>> {
  const { site, home, pages, accounts } = words(locale);
  const [columns, communities] = await Promise.all([listAllColumns(), listCommunities()]);
  const named = (folder: string) => (row: { slug: string; name: string; nameEn: string }) =>
    [`/${folder}/${row.slug}`, locale === 'en' ? row.nameEn : row.name] as const;
  return new Map([
    ['/', site.home],
    ['/announcements', home.allNews],
    ['/communities', home.allCommunities],
    ['/sitemap', site.sitemap],
    ['/subscribe', site.subscribe],
    ['/site-errors/new', site.siteError],
    ['/sign-in', accounts.signIn.title],
    ['/register', accounts.register.title],
    ['/forgotten', accounts.forgotten.title],
    ...Object.entries(pages.names).map(([slug, name]) => [`/${slug}`, name] as const),
    ...columns.map(named('columns')),
    ...communities.map(named('communities')),
  ]);
}
