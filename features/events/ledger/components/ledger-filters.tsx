import { FilterForm } from '@/components/filter-form';
import { FilterChoice } from '@/components/ui/filter-choice';
import { eventKinds } from '@/db/schema/events.values';
import { reachOf } from '@/features/accounts/rules';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { LedgerFilter } from '../inputs';
import { listYears } from '../queries';

type Props = { locale: Locale; viewer: Staff; filter: LedgerFilter; path: string };

/** Year, kind and community, all of it in the address; whoever sees one community alone is not asked which. */
export async function LedgerFilters({ locale, viewer, filter, path }: Props) {
  const { eventLedger } = words(locale);
  const text = eventLedger.ledger;
  const [years, communities] = await Promise.all([listYears(viewer), listCommunities()]);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="year"
        label={text.year}
        all={text.allYears}
        value={filter.year}
        options={years.map((year) => ({ value: String(year), label: text.yearOf(year) }))}
      />
      <FilterChoice
        name="kind"
        label={text.kind}
        all={text.allKinds}
        value={filter.kind}
        options={eventKinds.map((value) => ({ value, label: eventLedger.kinds[value] }))}
      />
      {reachOf(viewer, 'event.read') === null && (
        <CommunityFilter
          locale={locale}
          label={text.community}
          all={text.allCommunities}
          value={filter.community}
          communities={communities}
        />
      )}
    </FilterForm>
  );
}
