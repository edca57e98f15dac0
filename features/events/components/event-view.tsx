import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EventView } from '../details/queries';
import { takesFeedback } from '../feedback/rules';
import { phaseOf } from '../rules';
import { EventFacts } from './event-facts';
import { EventPictures } from './event-pictures';
import { EventSeats } from './event-seats';
import { Programme } from './programme';

type Props = { locale: Locale; view: EventView; now: Date };

/** The page of an event: what it is, how to come, and afterwards what became of it. */
export function EventPage({ locale, view, now }: Props) {
  const { events: text } = words(locale);
  const { event, cover } = view;
  const phase = phaseOf(event, now);
  return (
    <article className="mx-auto max-w-[52rem] pt-6">
      <BackLink href={href(locale, '/events')}>{text.view.back}</BackLink>
      <p className="font-semibold text-note text-red">
        {[text.kinds[event.kind], event.session ? text.view.session(event.session) : ''].filter(Boolean).join(' · ')}
      </p>
      <h1 className="mt-1 text-title max-md:text-[1.55rem]">{event.title}</h1>
      <Cancelled locale={locale} view={view} />
      {phase === 'over' && event.status !== 'cancelled' && <After locale={locale} view={view} now={now} />}
      <p className="mt-3 max-w-[40em] whitespace-pre-line text-lead">{event.summary}</p>
      {cover && (
        <figure className="my-5">
          <StoredPicture
            locale={locale}
            picture={cover.picture}
            alt={cover.words}
            sizes="(min-width: 52rem) 884px, 92vw"
            eager
          />
        </figure>
      )}
      <EventFacts locale={locale} view={view} />
      {phase !== 'over' && event.status === 'published' && <EventSeats locale={locale} view={view} now={now} />}
      <Programme locale={locale} steps={view.steps} />
      <EventPictures locale={locale} pictures={view.pictures} />
      <Acts locale={locale} view={view} />
    </article>
  );
}

function Cancelled({ locale, view: { event } }: Omit<Props, 'now'>) {
  const { view } = words(locale).events;
  if (event.status !== 'cancelled') return null;
  return (
    <Notice>
      <p className="font-bold font-song text-lead">{view.cancelled}</p>
      {event.cancelledBecause && <p>{view.cancelledBecause(event.cancelledBecause)}</p>}
    </Notice>
  );
}

function After({ locale, view: { event, recap }, now }: Props) {
  const { view } = words(locale).events;
  return (
    <Notice tone="gold">
      <p className="font-bold font-song text-lead">{view.over}</p>
      {event.status === 'held' && event.attendance !== null && (
        <p>
          {view.attendance} <b className="font-song text-head">{view.attendanceOf(event.attendance)}</b>
        </p>
      )}
      {recap && (
        <p>
          <a
            href={href(locale, `/announcements/${recap.slug}`)}
            className="inline-flex min-h-11 items-center underline"
          >
            {`${view.recap}：${recap.title}`}
          </a>
        </p>
      )}
      {takesFeedback(event, now) && (
        <p>
          <a
            href={href(locale, `/events/${event.number}/feedback`)}
            className="inline-flex min-h-11 items-center underline"
          >
            {view.feedback}
          </a>
        </p>
      )}
    </Notice>
  );
}

const actClass = 'inline-flex min-h-11 items-center text-red-ink underline';

/** What a reader or somebody who puts it up takes along. */
function Acts({ locale, view: { event } }: Omit<Props, 'now'>) {
  const { site, events } = words(locale);
  return (
    <section className="no-print mt-9">
      <p className="flex flex-wrap gap-x-5 text-note">
        <button type="button" hidden data-print className={actClass}>
          {site.print}
        </button>
        <button type="button" hidden data-share={site.copied} className={actClass}>
          {site.share}
        </button>
      </p>
      {event.status === 'published' && (
        <>
          <SectionHeading title={events.view.files} />
          <p className="flex flex-wrap gap-x-6 text-note">
            <a href={`/events/${event.number}/poster.pdf`} className={actClass}>
              {events.view.poster}
            </a>
            <a href={`/events/${event.number}/slide.png`} className={actClass}>
              {events.view.slide}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
