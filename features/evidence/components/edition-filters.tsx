import { FilterForm } from '@/components/filter-form';
import { FilterChoice } from '@/components/ui/filter-choice';
import { reachOf } from '@/features/accounts/rules';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { type Community, listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { EditionFilter } from '../inputs';
import { editionPath, lights } from '../rules';

type Props = { locale: Locale; viewer: Staff; place: Community | null; filter: EditionFilter; id: string };

/** Of which place, and which indicators; both stand in the address. */
export async function EditionFilters({ locale, viewer, place, filter, id }: Props) {
  const { evidence: text } = words(locale);
  const communities = await listCommunities();
  return (
    <FilterForm locale={locale} path={editionPath(id)} kept={place ? { community: place.slug } : {}}>
      {reachOf(viewer, 'evidence.read') === null && (
        <CommunityFilter
          locale={locale}
          label={text.place}
          all={text.whole}
          value={place?.slug}
          communities={communities}
        />
      )}
      <FilterChoice
        name="light"
        label={text.show}
        all={text.all}
        value={filter.light}
        options={[
          { value: 'missing', label: text.missingOnly },
          ...lights.map((light) => ({ value: light, label: text.lights[light] })),
        ]}
      />
    </FilterForm>
  );
}
