import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { eventKinds } from '@/db/schema/events.values';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { LedgerFilter } from '../inputs';
import { listYears } from '../queries';

type Props = { locale: Locale; viewer: Staff; filter: LedgerFilter; path: string };

/** Year, kind and community, all of it in the address; whoever sees one community alone is not asked which. */
export async function LedgerFilters({ locale, viewer, filter, path }: Props) {
  const { desk, eventLedger } = words(locale);
  const text = eventLedger.ledger;
  const [years, communities] = await Promise.all([listYears(viewer), listCommunities()]);
  return (
    <form
      action={href(locale, path)}
      aria-label={desk.filters}
      className="no-print mb-4 flex flex-wrap items-end gap-3 text-note"
    >
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
        <FilterChoice
          name="community"
          label={text.community}
          all={text.allCommunities}
          value={filter.community}
          options={communities.map(({ slug, name, nameEn }) => ({
            value: slug,
            label: locale === 'en' ? nameEn : name,
          }))}
        />
      )}
      <Button>{desk.filter}</Button>
      <a href={href(locale, path)} className="inline-flex min-h-11 items-center underline">
        {desk.clear}
      </a>
    </form>
  );
}
