import { DataTable } from '@/components/ui/data-table';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listPlaces } from '../leaves/queries';
import type { Edition, TreeRow } from '../queries';
import { editionPath } from '../rules';
import { atPlace } from './indicator-desk';

type Props = { locale: Locale; viewer: Staff; edition: Edition; rows: TreeRow[] };

/** How complete each community is, for the sub-district: each opens what it still lacks. */
export async function PlacesTable({ locale, viewer, edition, rows }: Props) {
  const { evidence: text } = words(locale);
  const places = await listPlaces(viewer, edition, rows);
  if (places.length === 0) return null;
  const { green, amber, red } = text.lights;
  return (
    <section className="mb-6 max-w-[40rem]">
      <h2 className="mb-2 text-head">{text.byPlace}</h2>
      <DataTable caption={text.byPlace} head={[text.community, green, amber, red]}>
        {places.map(({ community, counts }) => (
          <tr key={community.id}>
            <th scope="row">
              <a
                href={href(locale, atPlace(editionPath(edition.id), community))}
                className="inline-flex min-h-11 items-center"
              >
                {communityName(locale, community)}
              </a>
            </th>
            {(['green', 'amber', 'red'] as const).map((light) => (
              <td key={light}>
                <span className="inline-flex min-h-11 items-center tabular-nums">{counts[light]}</span>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </section>
  );
}
