import type { ReactNode } from 'react';
import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DeskSection, Facts } from '@/components/ui/desk-section';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type EventView, getEvent } from '../queries';
import { whenOf } from '../rules';
import { EventActs } from './event-acts';
import { EventBadge } from './event-badge';
import { EventChecks } from './event-checks';
import { EventSeats } from './event-seats';
import { EventSteps } from './event-steps';

type Props = { locale: Locale; event: EventView };

/** One event on the desk: how it is planned, what it lacks, and what can be done now. */
export async function EventDesk({ locale, viewer, number }: { locale: Locale; viewer: Viewer; number: string }) {
  const event = await getEvent(viewer, number);
  if (!event) return <Missing locale={locale} />;
  const text = words(locale).eventPlanning;
  return (
    <>
      <BackLink href={href(locale, '/desk/events')}>{text.one.back}</BackLink>
      <h1 className="text-title">{event.title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <EventBadge locale={locale} status={event.status} />
        <span>{text.kinds[event.kind]}</span>
        {event.session !== null && <span>{text.session(event.session)}</span>}
        <span>{text.one.number(event.number)}</span>
      </p>
      {event.summary && <p className="mt-4 max-w-[44em] text-lead">{event.summary}</p>}
      <div className="mt-2 grid gap-9 *:min-w-0 lg:grid-cols-[7fr_3fr]">
        <div>
          <EventChecks locale={locale} event={event} />
          <DeskSection title={text.one.facts}>
            <Facts facts={factsOf({ locale, event })} />
            <Cover locale={locale} event={event} />
          </DeskSection>
          <EventSteps locale={locale} event={event} />
          <EventSeats locale={locale} viewer={viewer} event={event} />
        </div>
        <div className="mt-8">
          <EventActs locale={locale} viewer={viewer} event={event} />
        </div>
      </div>
    </>
  );
}

function factsOf({ locale, event }: Props): [string, ReactNode][] {
  const { eventPlanning: text, site } = words(locale);
  const { fact } = text.one;
  const english = locale === 'en';
  const { community, series, venue } = event;
  const named = event.people.map(({ name, kind, leftAt }) =>
    leftAt ? name + text.one.left : text.one.speaker(name, text.speakerKinds[kind]),
  );
  const facts: [string, ReactNode][] = [
    [fact.when, whenOf(locale, event)],
    [fact.venue, `${venue.name}${site.separator}${venue.address}`],
    [fact.community, english ? community.nameEn : community.name],
    [fact.audience, text.audiences[event.audience]],
    [fact.virtue, event.virtue && text.virtues[event.virtue]],
    [fact.series, (english && series?.nameEn) || series?.name],
    [fact.speakers, named.join('　')],
    [fact.host, event.host],
    [fact.partners, event.partners],
    [fact.responsible, event.responsible],
    [fact.materials, event.materials],
    [fact.attendance, event.attendance === null ? '' : text.one.people(event.attendance)],
    [fact.cancelled, event.cancelledBecause],
  ];
  return facts.filter(([, value]) => value);
}

function Cover({ locale, event: { cover, coverAlt } }: Props) {
  if (!cover) return null;
  return (
    <div className="mt-4 max-w-md">
      <StoredPicture locale={locale} picture={cover} alt={coverAlt} sizes="450px" cropped className="aspect-3/2" />
    </div>
  );
}
