import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listOnDesk } from '../queries';
import { mayAddCommunity } from '../rules';

/** The communities that the viewer looks after; the office may add one. */
export async function CommunitiesDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).communities.edit;
  const communities = await listOnDesk(viewer);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ExportButton list="communities" locale={locale} label={words(locale).spreadsheets.export} />
          {mayAddCommunity(viewer) && (
            <LinkButton kind="primary" href={href(locale, '/desk/communities/new')}>
              {text.add}
            </LinkButton>
          )}
        </div>
      </div>
      {communities.length === 0 ? (
        <EmptyState title={words(locale).communities.noneTitle}>{text.empty}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {communities.map((community) => (
            <tr key={community.id}>
              <th scope="row" className="whitespace-nowrap">
                <a href={href(locale, `/desk/communities/${community.id}`)} className="font-semibold underline">
                  {locale === 'en' ? community.nameEn : community.name}
                </a>
              </th>
              <td className="min-w-40">{community.address}</td>
              <td className="min-w-40">{community.officeHours}</td>
              <td className="whitespace-nowrap">{community.telephone}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
