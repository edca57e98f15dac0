import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { TeaserMeta } from '@/features/announcements/components/teaser-meta';
import { HonourMeta } from '@/features/honours/components/honour-meta';
import { excerpt, highlight } from '@/lib/highlight';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { SearchFilter } from '../inputs';
import type { Hit, SearchResults } from '../queries';

type Props = { locale: Locale; filter: SearchFilter; results: SearchResults };

/** What was found, hits in the title first and then the newest, with the words marked. */
export function Results({ locale, filter, results: { hits, older } }: Props) {
  const { search, site } = words(locale);
  if (hits.length === 0) {
    return (
      <div className="mt-6">
        <EmptyState title={search.noneTitle(filter.q)}>{search.none}</EmptyState>
      </div>
    );
  }
  const address = (before?: string) => {
    const asked = Object.entries({ ...filter, before }).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return href(locale, `/search?${new URLSearchParams(asked)}`);
  };
  return (
    <section aria-label={search.results} className="mt-4">
      <ul>
        {hits.map((hit) => (
          <Result key={hit.id} locale={locale} hit={hit} question={filter.q} />
        ))}
      </ul>
      <Pagination
        label={site.pages}
        newer={filter.before ? { href: address(), label: search.firstPage } : undefined}
        older={older ? { href: address(older), label: site.older } : undefined}
      />
    </section>
  );
}

function Result({ locale, hit, question }: { locale: Locale; hit: Hit; question: string }) {
  const [path, title] =
    hit.kind === 'announcement'
      ? [`/announcements/${hit.teaser.slug}`, hit.teaser.title]
      : [`/honours/${hit.honour.slug}`, hit.honour.person.name];
  return (
    <li className="border-rule border-b py-5">
      <h2 className="text-head">
        <a href={href(locale, path)}>
          <Marked text={title} question={question} />
        </a>
      </h2>
      <p className="mt-1 max-w-[40em]">
        <Marked text={excerpt(hit.text, question)} question={question} />
      </p>
      {hit.kind === 'announcement' ? (
        <TeaserMeta locale={locale} teaser={hit.teaser} now={new Date()} className="mt-1" />
      ) : (
        <HonourMeta locale={locale} item={hit.honour} className="mt-1" />
      )}
    </li>
  );
}

function Marked({ text, question }: { text: string; question: string }) {
  return highlight(text, question).map((piece, i) =>
    piece.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
      <mark key={i} className="bg-gold-wash font-semibold text-inherit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
