import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { ExportButton } from '@/components/ui/export-button';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listStaff } from '../queries';
import { Place } from './place';

/** Everyone with a desk; each opens on a page of its own. */
export async function StaffTable({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { accounts, spreadsheets } = words(locale);
  const text = accounts.staff;
  const rows = await listStaff(viewer);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ExportButton list="people" locale={locale} label={spreadsheets.export} />
          <LinkButton kind="primary" href={href(locale, '/desk/people/new')}>
            {text.add}
          </LinkButton>
        </div>
      </div>
      <DataTable caption={text.list} head={Object.values(text.columns)}>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a
                href={href(locale, `/desk/people/${row.id}`)}
                className="-my-2 inline-block whitespace-nowrap py-2 font-semibold underline"
              >
                {row.name}
              </a>
            </th>
            <td className="whitespace-nowrap">{accounts.roles[row.role]}</td>
            <td className="whitespace-nowrap">
              <Place locale={locale} account={row} />
            </td>
            <td>
              <StatusBadge tone={row.status === 'active' ? 'jade' : 'plain'}>{text.status[row.status]}</StatusBadge>
            </td>
            <td className="whitespace-nowrap">{formatDate(locale, row.createdAt)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
