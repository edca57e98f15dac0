import { FilterForm } from '@/components/filter-form';
import { FilterChoice, filterControl } from '@/components/ui/filter-choice';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { LibraryFilter } from '../library/inputs';

type Props = { locale: Locale; path: string; filter: LibraryFilter };

/** A plain GET form: what is chosen stands in the address and can be shared. */
export function LibraryFilters({ locale, path, filter }: Props) {
  const { media } = words(locale);
  return (
    <FilterForm locale={locale} path={path}>
      <FilterChoice
        name="kind"
        label={media.kind}
        all={media.allKinds}
        value={filter.kind}
        options={choicesOf(media.kinds)}
      />
      <FilterChoice
        name="state"
        label={media.state}
        all={media.allStates}
        value={filter.state}
        options={choicesOf(media.states)}
      />
      <label className="grow">
        <span className="block text-small text-soft">{media.search}</span>
        <input name="q" type="search" defaultValue={filter.q ?? ''} className={filterControl} />
      </label>
    </FilterForm>
  );
}

const choicesOf = (options: Record<string, string>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
