import { ListPages } from '@/components/list-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventFilter } from '../inputs';
import { addressOf, monthAt } from '../months/rules';
import type { EventList } from '../queries';
import { EventFilters } from './event-filters';
import { EventRows } from './event-rows';

const path = '/events';

type Props = { locale: Locale; filter: EventFilter; list: EventList; now: Date };

/** What is to come, then what was. */
export function EventListView({ locale, filter, list, now }: Props) {
  const { events: text } = words(locale);
  const { coming, page, isFirst, community } = list;
  const choices = { kind: filter.kind, community: community?.slug };
  const _address = (query: Record<string, string>) =>
    href(locale, `${path}?${new URLSearchParams(setOf({ ...choices, ...query }))}`);
  const isNarrowed = Object.values(choices).some(Boolean);
  return (
    <>
      <p className="no-print mt-2 flex flex-wrap gap-x-6 text-note">
        <a href={href(locale, addressOf(monthAt(now)))} className={linkClass}>
          {text.byMonth}
        </a>
        <a href={href(locale, '/subscribe')} className={linkClass}>
          {text.subscribe}
        </a>
        <a href={href(locale, '/nominations/follow')} className={linkClass}>
          {text.view.haveReceipt}
        </a>
      </p>
      <EventFilters locale={locale} path={path} choices={choices} list={list} />
      {isFirst && <Coming locale={locale} list={list} now={now} isNarrowed={isNarrowed} />}
      {page.items.length > 0 && (
        <section className="mt-9">
          <SectionHeading title={text.past} />
          <EventRows locale={locale} events={page.items} now={now} heading="h3" />
        </section>
      )}
      {coming.length === 0 && page.items.length === 0 && !isFirst && <Nothing locale={locale} />}
      <ListPages locale={locale} path={path} filter={choices} page={page} />
    </>
  );
}

const linkClass = 'inline-flex min-h-11 items-center text-red-ink underline';

const setOf = (query: Record<string, string | undefined>) =>
  Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));

function Coming({ locale, list, now, isNarrowed }: Omit<Props, 'filter'> & { isNarrowed: boolean }) {
  const { events: text } = words(locale);
  const { coming, page } = list;
  if (coming.length === 0 && isNarrowed && page.items.length === 0) return <Nothing locale={locale} />;
  return (
    <section className="mt-5">
      <SectionHeading title={text.coming} />
      {coming.length > 0 ? (
        <div className="gap-x-10 md:[&>ul]:grid md:[&>ul]:grid-cols-2 md:[&>ul]:gap-x-10">
          <EventRows locale={locale} events={coming} now={now} heading="h3" />
        </div>
      ) : (
        <div className="mt-4">
          <EmptyState title={page.items.length > 0 ? text.noneComing : text.emptyTitle}>
            {page.items.length > 0 ? text.noneComingText : text.emptyText}
          </EmptyState>
        </div>
      )}
    </section>
  );
}

function Nothing({ locale }: { locale: Locale }) {
  const { events: text } = words(locale);
  return (
    <div className="mt-6">
      <EmptyState title={text.noneTitle}>
        {text.noneText}{' '}
        <a href={href(locale, path)} className={linkClass}>
          {text.seeAll}
        </a>
      </EmptyState>
    </div>
  );
}
