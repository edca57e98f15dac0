import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type ListedSummary, listSummaries } from '../queries';

type Props = { locale: Locale; viewer: Staff };

/** The work summaries of the viewer's places, the latest first. */
export async function SummariesDesk({ locale, viewer }: Props) {
  const { summaries: text } = words(locale);
  const rows = await listSummaries(viewer);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div className="max-w-[40em]">
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'summary.write') && (
          <LinkButton kind="primary" href={href(locale, '/desk/summaries/new')}>
            {text.add}
          </LinkButton>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.list)}>
          {rows.map((row) => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </DataTable>
      )}
    </>
  );
}

const tones = { draft: 'plain', submitted: 'gold', signed: 'jade' } as const;

function Row({ locale, row }: { locale: Locale; row: ListedSummary }) {
  const { summaries: text } = words(locale);
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="min-w-56">
        <a href={href(locale, `/desk/summaries/${row.id}`)} className="-my-2 inline-block py-2 font-semibold underline">
          {row.title}
        </a>
      </th>
      <td className="whitespace-nowrap">
        {row.fromDay}–{row.toDay}
      </td>
      <td className="whitespace-nowrap">{(locale === 'en' ? row.communityEn : row.community) ?? text.whole}</td>
      <td>
        <StatusBadge tone={tones[row.status]}>{text.status[row.status]}</StatusBadge>
      </td>
      <td className="whitespace-nowrap">{formatInstant(locale, row.savedAt)}</td>
    </tr>
  );
}
