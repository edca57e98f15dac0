import { ListPages } from '@/components/list-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollFilter } from '../inputs';
import type { Roll, RollItem } from '../queries';
import { batchName, placeOfBatch } from '../rules';
import { HonourCards } from './honour-cards';
import { RollFilters } from './roll-filters';

const path = '/honours';

type Props = { locale: Locale; filter: RollFilter; roll: Roll };

/** The honour roll, by quarters and months, the newest first. */
export function RollView({ locale, filter, roll }: Props) {
  const { honours } = words(locale);
  const { page, community } = roll;
  const { before: _, after: __, ...choices } = { ...filter, community: community?.slug };
  const _address = (query: Record<string, string>) => href(locale, `${path}?${parametersOf({ ...choices, ...query })}`);
  return (
    <>
      <RollFilters locale={locale} path={path} choices={choices} roll={roll} />
      {page.items.length === 0 && <Nobody locale={locale} narrowed={Object.values(choices).some(Boolean)} />}
      {spansOf(locale, page.items).map((items) => (
        <Span key={items[0]?.slug} locale={locale} items={items} />
      ))}
      <ListPages locale={locale} path={path} filter={choices} page={page} />
      <p className="mt-10 flex flex-wrap items-center gap-x-6 border-rule border-t pt-4 text-note">
        <span className="text-soft">{honours.checkHelp}</span>
        <a href={href(locale, '/certificates')} className={linkClass}>
          {honours.check}
        </a>
        <a href={href(locale, '/honours/support')} className={linkClass}>
          {honours.supportLink}
        </a>
      </p>
    </>
  );
}

const linkClass = 'inline-flex min-h-11 items-center text-red-ink underline';

/** The parameters of an address, without those that say nothing. */
const parametersOf = (query: Record<string, string | undefined>) =>
  new URLSearchParams(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** Those of one month or quarter stand under one heading, whichever community they belong to. */
function spansOf(locale: Locale, items: RollItem[]): RollItem[][] {
  const spans: RollItem[][] = [];
  for (const item of items) {
    const last = spans.at(-1);
    const before = last?.[0] && batchName(locale, last[0].batch);
    if (last && before === batchName(locale, item.batch)) last.push(item);
    else spans.push([item]);
  }
  return spans;
}

function Span({ locale, items }: { locale: Locale; items: RollItem[] }) {
  const [first] = items;
  if (!first) return null;
  const batches = [...new Map(items.map((item) => [item.batch.slug, item])).values()];
  return (
    <section className="mt-8">
      <SectionHeading title={batchName(locale, first.batch)} />
      <ul aria-label={words(locale).honours.oneBatch} className="no-print -mx-2 flex flex-wrap text-note">
        {batches.map(({ batch, community }) => (
          <li key={batch.slug}>
            <a
              href={href(locale, `${path}/batches/${batch.slug}`)}
              className="inline-flex min-h-11 items-center px-2 text-soft underline"
            >
              {placeOfBatch(locale, batch, community)}
            </a>
          </li>
        ))}
      </ul>
      <HonourCards locale={locale} items={items} withCommunity />
    </section>
  );
}

function Nobody({ locale, narrowed }: { locale: Locale; narrowed: boolean }) {
  const { honours } = words(locale);
  return (
    <div className="mt-6">
      <EmptyState title={narrowed ? honours.noneTitle : honours.emptyTitle}>
        {narrowed ? (
          <>
            {honours.noneText}{' '}
            <a href={href(locale, path)} className={linkClass}>
              {honours.all}
            </a>
          </>
        ) : (
          honours.emptyText
        )}
      </EmptyState>
    </div>
  );
}
