import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ListHeading } from '../../venues/components/list-heading';
import { listProgrammes } from '../queries';

/** The templates by which lectures go, with their steps; those that must not stay empty stand strong. */
export async function ProgrammesDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).eventPlanning.programmes;
  const programmes = await listProgrammes(viewer);
  const mayEdit = may(viewer, 'programme.edit', null);
  return (
    <>
      <ListHeading
        title={text.title}
        help={mayEdit ? text.help : `${text.help}${text.readOnly}`}
        add={mayEdit ? { href: href(locale, '/desk/events/programmes/new'), label: text.add } : undefined}
      />
      {programmes.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {programmes.map(({ id, name, steps, inUse }) => (
            <tr key={id}>
              <th scope="row" className="min-w-40">
                {mayEdit ? (
                  <a href={href(locale, `/desk/events/programmes/${id}`)} className="font-semibold underline">
                    {name}
                  </a>
                ) : (
                  <span className="font-semibold">{name}</span>
                )}{' '}
                {!inUse && <StatusBadge>{text.out}</StatusBadge>}
              </th>
              <td className="min-w-80">
                <ol className="flex flex-wrap gap-x-2">
                  {steps.map(({ title, required }, at) => (
                    <li key={title} className={required ? 'font-semibold' : ''}>
                      {at > 0 && <span aria-hidden="true">→ </span>}
                      {title}
                    </li>
                  ))}
                </ol>
              </td>
              <td className="whitespace-nowrap">
                {text.minutes(steps.reduce((sum, { minutes }) => sum + minutes, 0))}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
