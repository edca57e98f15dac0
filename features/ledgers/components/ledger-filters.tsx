import { FilterForm } from '@/components/filter-form';
import { FilterChoice, filterControl } from '@/components/ui/filter-choice';
import { reachOf } from '@/features/accounts/rules';
import { CommunityFilter } from '@/features/communities/components/community-filter';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listCampaigns } from '../campaigns/queries';
import { type EntryFilter, wholePlace } from '../inputs';
import { type LedgerDefinition, nameIn } from '../rules';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition; filter: EntryFilter; path: string };

/** Category, campaign, days and community of a ledger, all in the address. */
export async function LedgerFilters({ locale, viewer, ledger, filter, path }: Props) {
  const text = words(locale).ledgers.filters;
  const [communities, campaigns] = await Promise.all([listCommunities(), listCampaigns(viewer)]);
  return (
    <FilterForm locale={locale} path={path}>
      {ledger.categories && (
        <FilterChoice
          name="category"
          label={nameIn(locale, ledger.categories.name)}
          all={text.all}
          value={filter.category}
          options={Object.entries(ledger.categories.options).map(([value, { name }]) => ({
            value,
            label: nameIn(locale, name),
          }))}
        />
      )}
      {campaigns.length > 0 && (
        <FilterChoice
          name="campaign"
          label={text.campaign}
          all={text.all}
          value={filter.campaign}
          options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DayFilter name="from" label={text.from} value={filter.from} />
      <DayFilter name="to" label={text.to} value={filter.to} />
      {reachOf(viewer, ledger.read) === null && (
        <CommunityFilter
          locale={locale}
          label={text.community}
          all={text.all}
          value={filter.community}
          communities={communities}
          others={[{ value: wholePlace, label: words(locale).ledgers.whole }]}
        />
      )}
    </FilterForm>
  );
}

function DayFilter({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label>
      <span className="block text-small text-soft">{label}</span>
      <input type="date" name={name} defaultValue={value} className={filterControl} />
    </label>
  );
}
