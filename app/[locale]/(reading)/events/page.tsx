import { PageHead } from '@/components/page-head';
import { EventListView } from '@/features/events/components/event-list';
import { eventFilter } from '@/features/events/inputs';
import { getEventList } from '@/features/events/queries';
import { nextOf } from '@/features/events/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function EventsPage({ params, searchParams }: PageProps<'/[locale]/events'>) {
  const locale = localeOf((await params).locale);
  const filter = eventFilter.parse(await searchParams);
  const now = new Date();
  const list = await getEventList(filter, now);
  shared({ until: endOfDay(now) });
  notAfter(
    nextOf(
      list.coming.flatMap(({ startsAt, endsAt, signUpUntil }) => [startsAt, endsAt, signUpUntil]),
      now,
    ),
  );
  const { title, intro } = words(locale).events;
  return (
    <div className="pt-8">
      <PageHead locale={locale} path="/events" title={title} siteName={await portalName(locale)} description={intro} />
      <h1 className="text-title">{title}</h1>
      <p className="mt-1 text-soft">{intro}</p>
      <EventListView locale={locale} filter={filter} list={list} now={now} />
    </div>
  );
}
