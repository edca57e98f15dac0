import type { EventStatus } from '@/db/schema/events.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { EventBadge } from '../../planning/components/event-badge';

type Line = { number: string; title: string; startsAt: Date; status: EventStatus };

/** Events one a line, with their time and how they stand. */
export function EventLines({ locale, events, none }: { locale: Locale; events: Line[]; none: string }) {
  if (events.length === 0) return <p className="text-soft">{none}</p>;
  return (
    <ul>
      {events.map(({ number, title, startsAt, status }) => (
        <li key={number} className="flex flex-wrap items-baseline gap-x-4 border-rule border-b py-2">
          <a href={href(locale, `/desk/events/${number}`)}>{title}</a>
          <span className="text-note text-soft">{formatInstant(locale, startsAt)}</span>
          <EventBadge locale={locale} status={status} />
        </li>
      ))}
    </ul>
  );
}
