import { FilterForm } from '@/components/filter-form';
import { FilterChoice } from '@/components/ui/filter-choice';
import { reachOf } from '@/features/accounts/rules';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { listCommunities } from '@/features/communities/queries';
import { words } from '@/messages/words';
import { yearsUntil } from '../rules';
import type { ArchiveProps } from './boxes-desk';

type Props = Omit<ArchiveProps, 'year'> & { year: string; path: string };

/** Whose archive, and of which year; both stand in the address. */
export async function BoxFilters({ locale, viewer, place, year, path, now }: Props) {
  const { evidence, figures } = words(locale);
  const communities = await listCommunities();
  const [thisYear = '', ...before] = yearsUntil(now);
  return (
    <FilterForm locale={locale} path={path} kept={place.community ? { community: place.community.slug } : {}}>
      {reachOf(viewer, 'evidence.read') === null && (
        <CommunityFilter
          locale={locale}
          label={evidence.place}
          all={figures.everywhere}
          value={place.community?.slug}
          communities={communities}
        />
      )}
      <FilterChoice
        name="year"
        label={evidence.boxes.year}
        all={thisYear}
        value={year === thisYear ? '' : year}
        options={before.map((value) => ({ value, label: value }))}
      />
    </FilterForm>
  );
}
