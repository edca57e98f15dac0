import { Button } from '@/components/ui/button';
import { FilterChoice, filterControl } from '@/components/ui/filter-choice';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { LibraryFilter } from '../library/inputs';

type Props = { locale: Locale; path: string; filter: LibraryFilter };

/** A plain GET form: what is chosen stands in the address and can be shared. */
export function LibraryFilters({ locale, path, filter }: Props) {
  const { desk, media } = words(locale);
  return (
    <form
      action={href(locale, path)}
      aria-label={desk.filters}
      className="mb-4 flex flex-wrap items-end gap-3 text-note"
    >
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
      <Button>{desk.filter}</Button>
      <a href={href(locale, path)} className="inline-flex min-h-11 items-center underline">
        {desk.clear}
      </a>
    </form>
  );
}

const choicesOf = (options: Record<string, string>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
