import { FilterForm } from '@/components/filter-form';
import { FilterChoice } from '@/components/ui/filter-choice';
import { eventKinds, eventStatuses } from '@/db/schema/events.values';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import type { Community } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { shanghai } from '@/lib/time';
import { words } from '@/messages/words';
import type { DeskFilter } from '../inputs';

type Props = { locale: Locale; path: string; filter: DeskFilter; communities: Community[] };

/** A plain GET form: what is chosen stands in the address and can be shared. */
export function EventFilters({ locale, path, filter, communities }: Props) {
  const { desk, eventPlanning } = words(locale);
  const { kinds, list, statuses } = eventPlanning;
  const present = shanghai(new Date()).getUTCFullYear();
  const years = [present + 1, present, present - 1, present - 2, present - 3].map(String);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="status"
        label={desk.status}
        all={desk.allStatuses}
        value={filter.status}
        options={eventStatuses.map((status) => ({ value: status, label: statuses[status] }))}
      />
      <FilterChoice
        name="kind"
        label={list.kind}
        all={list.allKinds}
        value={filter.kind}
        options={eventKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      {communities.length > 1 && (
        <CommunityFilter
          locale={locale}
          label={desk.community}
          all={desk.allCommunities}
          value={filter.community}
          communities={communities}
        />
      )}
      <FilterChoice
        name="year"
        label={list.year}
        all={list.allYears}
        value={filter.year}
        options={years.map((year) => ({ value: year, label: year }))}
      />
    </FilterForm>
  );
}
