import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { formatDay, formatSpan } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventTeaser } from '../queries';
import { phaseOf } from '../rules';
import { reasonsNotToSignUp } from '../sign-ups/rules';
import { TearOff } from './tear-off';

type Props = { locale: Locale; events: EventTeaser[]; now: Date; heading: 'h2' | 'h3' };

/** Events one under another, each with its day to tear off. `heading`: the level below what stands above. */
export function EventRows({ locale, events, now, heading }: Props) {
  return (
    <ul>
      {events.map((event) => (
        <EventRow key={event.id} locale={locale} event={event} now={now} heading={heading} />
      ))}
    </ul>
  );
}

function EventRow({ locale, event, now, heading: Heading }: Omit<Props, 'events'> & { event: EventTeaser }) {
  const { events: text, site } = words(locale);
  const { number, kind, title, startsAt, endsAt, venue, community } = event;
  const when = [formatDay(locale, startsAt, now), formatSpan(locale, startsAt, endsAt)].join(' ');
  return (
    <li className="flex gap-4 border-rule border-b py-4">
      <TearOff locale={locale} at={startsAt} muted={event.status === 'cancelled' || endsAt <= now} />
      <div className="min-w-0">
        <p className="text-red text-small">{text.kinds[kind]}</p>
        <Heading className="text-lead">
          <a href={href(locale, `/events/${number}`)}>{title}</a>
        </Heading>
        <p className="text-note text-soft">
          {[when, venue, locale === 'en' ? community.nameEn : community.name].join(site.separator)}
        </p>
        <Standing locale={locale} event={event} now={now} />
      </div>
    </li>
  );
}

/** Where an event stands: its seats before, what became of it after. */
function Standing({ locale, event, now }: { locale: Locale; event: EventTeaser; now: Date }) {
  const { events: text } = words(locale);
  if (event.status === 'cancelled') return <StatusBadge tone="red">{text.tags.cancelled}</StatusBadge>;
  if (event.attendance !== null && event.status === 'held')
    return <p className="text-note text-soft">{text.people(event.attendance)}</p>;
  const phase = phaseOf(event, now);
  if (phase === 'over') return null;
  if (phase === 'running') return <StatusBadge tone="gold">{text.tags.running}</StatusBadge>;
  if (!event.signUp) return <p className="text-note text-soft">{text.noSignUp}</p>;
  if (!event.step || reasonsNotToSignUp(event, now).length > 0) return null;
  return (
    <p className={`text-note ${event.step === 'waiting' ? 'text-soft' : 'text-jade'}`}>{text.steps[event.step]}</p>
  );
}
