import { href, type Locale } from '@/lib/locale';
import { dayOf, fieldsOf } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventTeaser } from '../queries';

/** What takes place on one day of a month; its time stands where it begins. */
export function DayEvents({ locale, events, day }: { locale: Locale; events: EventTeaser[]; day: string }) {
  const { events: text } = words(locale);
  if (events.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1">
      {events.map(({ id, number, title, kind, status, startsAt, venue }) => (
        <li key={id} className="border-red border-l-2 pl-1.5 text-small leading-snug max-md:text-body">
          <a href={href(locale, `/events/${number}`)} className="block max-md:min-h-11">
            {dayOf(startsAt) === day && <span className="text-soft">{fieldsOf(startsAt).time} </span>}
            {status === 'cancelled' ? <s>{title}</s> : title}
            {status === 'cancelled' && <span className="text-red-ink"> {text.tags.cancelled}</span>}
            <span className="block text-note text-soft md:hidden">{`${text.kinds[kind]} · ${venue}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
