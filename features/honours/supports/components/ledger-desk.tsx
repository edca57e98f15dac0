import { FilterForm } from '@/components/filter-form';
import { ListPages } from '@/components/list-pages';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SectionHeading } from '@/components/ui/section-heading';
import { StatusBadge } from '@/components/ui/status-badge';
import { supportKinds } from '@/db/schema/honours.values';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { LedgerFilter } from '../inputs';
import { listSupports, listYears, type SupportRow, sumSupports } from '../queries';
import { type SupportTotal, yuanOf } from '../rules';

const path = '/desk/support';

type Props = { locale: Locale; viewer: Staff; filter: LedgerFilter };

/** 礼遇帮扶台账: every entry of the viewer's communities, and what they add up to. */
export async function LedgerDesk({ locale, viewer, filter }: Props) {
  const { honours, spreadsheets } = words(locale);
  const text = honours.supports;
  const [page, sums] = await Promise.all([listSupports(viewer, filter), sumSupports(viewer, filter)]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <ExportButton list="supports" locale={locale} filter={filter} label={spreadsheets.export} />
      </div>
      <Filters locale={locale} viewer={viewer} filter={filter} />
      {page.items.length > 0 ? (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {page.items.map((row) => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
      {sums.length > 0 && <Sums locale={locale} sums={sums} />}
    </>
  );
}

async function Filters({ locale, viewer, filter }: Props) {
  const { honours } = words(locale);
  const text = honours.supports;
  const years = await listYears(viewer);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="year"
        label={text.year}
        all={text.allYears}
        value={filter.year}
        options={years.map((year) => ({ value: year, label: honours.year(Number(year)) }))}
      />
      <FilterChoice
        name="kind"
        label={text.kind}
        all={text.allKinds}
        value={filter.kind}
        options={supportKinds.map((value) => ({ value, label: text.kinds[value] }))}
      />
    </FilterForm>
  );
}

function Row({ locale, row }: { locale: Locale; row: SupportRow }) {
  const { honours } = words(locale);
  const text = honours.supports;
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="whitespace-nowrap">
        {row.day}
      </th>
      <td className="whitespace-nowrap">
        <a href={href(locale, `/desk/honours/${row.honour}`)} className="text-red-ink underline">
          {row.name ?? honours.unnamed}
        </a>
      </td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td>
        <StatusBadge tone="gold">{text.kinds[row.kind]}</StatusBadge>
      </td>
      <td className="min-w-40">
        {row.goods || row.basis}
        {row.cancelledAt && <span className="ml-2 text-red-ink">{text.cancelledBecause(row.cancelReason ?? '')}</span>}
      </td>
      <td className={row.cancelledAt ? 'line-through' : undefined}>{yuanOf(row.amountFen)}</td>
    </tr>
  );
}

function Sums({ locale, sums }: { locale: Locale; sums: SupportTotal[] }) {
  const { honours } = words(locale);
  const text = honours.supports;
  return (
    <section className="mt-8">
      <SectionHeading title={text.sums} />
      <div className="mt-3 max-w-[40rem]">
        <DataTable caption={text.sums} head={Object.values(text.sumHead)}>
          {sums.map(({ year, kind, persons, times, fen }) => (
            <tr key={`${year} ${kind}`}>
              <th scope="row" className="whitespace-nowrap">
                {honours.year(Number(year))}
              </th>
              <td>{text.kinds[kind]}</td>
              <td>{persons}</td>
              <td>{times}</td>
              <td>{yuanOf(fen)}</td>
            </tr>
          ))}
        </DataTable>
      </div>
    </section>
  );
}
