import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { TeaserMeta } from '@/features/announcements/components/teaser-meta';
import { EventMeta } from '@/features/events/components/event-meta';
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
  const [path, title] = placeOf(hit);
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
      <Meta locale={locale} hit={hit} />
    </li>
  );
}

function placeOf(hit: Hit): [path: string, title: string] {
  if (hit.kind === 'announcement') return [`/announcements/${hit.teaser.slug}`, hit.teaser.title];
  if (hit.kind === 'event') return [`/events/${hit.event.number}`, hit.event.title];
  return [`/honours/${hit.honour.slug}`, hit.honour.person.name];
}

function Meta({ locale, hit }: { locale: Locale; hit: Hit }) {
  const now = new Date();
  if (hit.kind === 'announcement') return <TeaserMeta locale={locale} teaser={hit.teaser} now={now} className="mt-1" />;
  if (hit.kind === 'event') return <EventMeta locale={locale} event={hit.event} now={now} />;
  return <HonourMeta locale={locale} item={hit.honour} className="mt-1" />;
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
