import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { Results } from '@/features/search/components/results';
import { SearchForm } from '@/features/search/components/search-form';
import { searchFilter } from '@/features/search/inputs';
import { searchPublic } from '@/features/search/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function SearchPage({ params, searchParams }: PageProps<'/[locale]/search'>) {
  const locale = localeOf((await params).locale);
  const filter = searchFilter.parse(await searchParams);
  const results = await searchPublic(filter);
  const { title } = words(locale).search;
  // Questions are without number: only the empty page is kept.
  if (!filter.q) shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <PageHead locale={locale} path="/search" title={title} siteName={await portalName(locale)} />
      {filter.q && <meta name="robots" content="noindex" />}
      <h1 className="text-title">{title}</h1>
      <SearchForm locale={locale} filter={filter} columns={results.columns} communities={results.communities} />
      {filter.q && <Results locale={locale} filter={filter} results={results} />}
    </div>
  );
}
