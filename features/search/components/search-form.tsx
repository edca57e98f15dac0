import { Button } from '@/components/ui/button';
import { FilterChoice, filterControl } from '@/components/ui/filter-choice';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { SearchFilter } from '../inputs';

type Named = { slug: string; name: string; nameEn: string };
type Props = { locale: Locale; filter: SearchFilter; columns: Named[]; communities: Named[] };

/** A plain GET form: what is asked stands in the address, can be kept and sent on. */
export function SearchForm({ locale, filter, columns, communities }: Props) {
  const { search } = words(locale);
  const narrowed = Boolean(filter.column || filter.community || filter.from || filter.to);
  const options = (all: Named[]) =>
    all.map(({ slug, name, nameEn }) => ({ value: slug, label: locale === 'en' ? nameEn : name }));
  return (
    <search>
      <form action={href(locale, '/search')} className="mt-4">
        <div className="flex max-w-[48rem] gap-2">
          <input
            name="q"
            type="search"
            aria-label={search.what}
            defaultValue={filter.q}
            maxLength={60}
            required
            className="min-h-12 min-w-0 grow rounded-sm border border-ink bg-card px-3 text-lead"
          />
          <Button kind="primary" className="shrink-0 whitespace-nowrap">
            {search.find}
          </Button>
        </div>
        <p className="mt-1.5 text-note text-soft">{search.intro}</p>
        <details open={narrowed} className="mt-2 text-note">
          <summary className="inline-flex min-h-11 items-center text-red-ink underline">{search.narrow}</summary>
          <div className="grid grid-cols-2 gap-3 pb-2 max-md:in-data-[view=elder]:grid-cols-1 md:grid-cols-4">
            <FilterChoice
              name="column"
              label={search.column}
              all={search.allColumns}
              value={filter.column}
              options={options(columns)}
            />
            <FilterChoice
              name="community"
              label={search.community}
              all={search.allCommunities}
              value={filter.community}
              options={options(communities)}
            />
            <Day name="from" label={search.from} value={filter.from} />
            <Day name="to" label={search.to} value={filter.to} />
          </div>
        </details>
      </form>
    </search>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label>
      <span className="block text-small text-soft">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} className={filterControl} />
    </label>
  );
}
