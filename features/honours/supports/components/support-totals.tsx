import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { type SupportTotal, shownTotal, yuanOf } from '../rules';

/** What was given to good people, by year and kind: totals alone, and none that would point at somebody. */
export function SupportTotals({ locale, totals, now }: { locale: Locale; totals: SupportTotal[]; now: Date }) {
  const { honours } = words(locale);
  const { title, intro, emptyTitle, emptyText, back, asOf, fewHelp } = honours.totals;
  return (
    <div className="mx-auto max-w-[45rem] pt-6">
      <BackLink href={href(locale, '/honours')}>{back}</BackLink>
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 mb-6">{intro}</p>
      {totals.length === 0 ? (
        <EmptyState title={emptyTitle}>{emptyText}</EmptyState>
      ) : (
        <>
          <DataTable caption={title} head={Object.values(honours.supports.sumHead)}>
            {totals.map((total) => (
              <Total key={`${total.year} ${total.kind}`} locale={locale} total={total} />
            ))}
          </DataTable>
          <p className="mt-3 text-small text-soft">
            {asOf(formatDate(locale, now))}
            {fewHelp}
          </p>
        </>
      )}
    </div>
  );
}

function Total({ locale, total }: { locale: Locale; total: SupportTotal }) {
  const { honours } = words(locale);
  const shown = shownTotal(total);
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {honours.year(Number(total.year))}
      </th>
      <td>{honours.supports.kinds[total.kind]}</td>
      {shown ? (
        [String(shown.persons), String(shown.times), yuanOf(shown.fen)].map((figure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the three figures of a row, in their order
          <td key={i} className="font-song text-gold text-lead">
            {figure}
          </td>
        ))
      ) : (
        <td colSpan={3} className="text-soft">
          {honours.totals.few}
        </td>
      )}
    </tr>
  );
}
