import type { Locale } from '@/lib/locale';
import { formatDay, formatSpan } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventTeaser } from '../queries';

/** Kind, time and place of an event, in one quiet line. */
export function EventMeta({ locale, event, now }: { locale: Locale; event: EventTeaser; now: Date }) {
  const { events, site } = words(locale);
  const { kind, status, startsAt, endsAt, venue, community } = event;
  const when = `${formatDay(locale, startsAt, now)} ${formatSpan(locale, startsAt, endsAt)}`;
  const place = locale === 'en' ? community.nameEn : community.name;
  return (
    <p className="mt-1 text-small text-soft">
      <span className="mr-2 font-semibold text-red">{events.kinds[kind]}</span>
      {[when, venue, place, ...(status === 'cancelled' ? [events.tags.cancelled] : [])].join(site.separator)}
    </p>
  );
}
