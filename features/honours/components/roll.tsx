import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { RollFilter } from '../inputs';
import type { Roll, RollItem } from '../queries';
import { batchTitle } from '../rules';
import { HonourCards } from './honour-cards';
import { RollFilters } from './roll-filters';

const path = '/honours';

type Props = { locale: Locale; filter: RollFilter; roll: Roll };

/** The honour roll, batch by batch, the newest first. */
export function RollView({ locale, filter, roll }: Props) {
  const { honours, site } = words(locale);
  const { page, community } = roll;
  const { before: _, after: __, ...choices } = { ...filter, community: community?.slug };
  const address = (query: Record<string, string>) => href(locale, `${path}?${parametersOf({ ...choices, ...query })}`);
  return (
    <>
      <RollFilters locale={locale} path={path} choices={choices} roll={roll} />
      {page.items.length === 0 && <Nobody locale={locale} narrowed={Object.values(choices).some(Boolean)} />}
      {batchesOf(page.items).map((items) => (
        <Batch key={items[0]?.slug} locale={locale} items={items} />
      ))}
      <Pagination
        label={site.pages}
        newer={page.newer ? { href: address({ after: page.newer }), label: site.newer } : undefined}
        older={page.older ? { href: address({ before: page.older }), label: site.older } : undefined}
      />
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

/** Neighbours of one batch stand under one heading. */
function batchesOf(items: RollItem[]): RollItem[][] {
  const batches: RollItem[][] = [];
  for (const item of items) {
    const last = batches.at(-1);
    if (last?.[0]?.batch.slug === item.batch.slug) last.push(item);
    else batches.push([item]);
  }
  return batches;
}

function Batch({ locale, items }: { locale: Locale; items: RollItem[] }) {
  const [first] = items;
  if (!first) return null;
  return (
    <section className="mt-8">
      <SectionHeading
        title={batchTitle(locale, first.batch, first.community)}
        more={{ href: href(locale, `${path}/batches/${first.batch.slug}`), label: words(locale).honours.oneBatch }}
      />
      <HonourCards locale={locale} items={items} />
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
