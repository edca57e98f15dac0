import type { EventKind, EventStatus } from '@/db/schema/events.values';
import type { CalendarEntry } from '@/lib/event-calendar';
import { words } from '@/messages/words';

/** What a calendar is about: all events, those of one community, or of one kind. */
export type CalendarScope = { by: 'all' } | { by: 'communities' | 'kinds'; name: string };

/** Where a calendar stands. */
export const calendarAddress = (scope: CalendarScope): string =>
  scope.by === 'all' ? '/calendar/all.ics' : `/calendar/${scope.by}/${scope.name}.ics`;

/** The name that the last part of an address asks for; undefined for anything else. */
export const calendarName = (file: string): string | undefined => /^([a-z0-9-]+)\.ics$/.exec(file)?.[1];

export type CalendarEvent = {
  id: string;
  number: string;
  kind: EventKind;
  status: EventStatus;
  title: string;
  summary: string;
  cancelledBecause: string | null;
  startsAt: Date;
  endsAt: Date;
  createdAt: Date;
  publishedAt: Date;
  version: number;
  venue: string;
  address: string;
  community: string;
};

/** An event as a calendar program shows it. What it is known by stays when the portal moves to another address. */
export function entryOf(event: CalendarEvent, changedAt: Date | undefined, origin: string): CalendarEntry {
  const { calendars, kinds } = words('zh-CN').events;
  const isCancelled = event.status === 'cancelled';
  const address = `${origin}/events/${event.number}`;
  const said = [
    isCancelled ? calendars.cancelledBecause(event.cancelledBecause ?? '') : '',
    `${kinds[event.kind]} · ${event.community}`,
    event.summary,
    address,
  ];
  return {
    uid: `urn:uuid:${event.id}`,
    address,
    title: event.title,
    text: said.filter(Boolean).join('\n'),
    place: `${event.venue}，${event.address}`,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    isCancelled,
    version: event.version,
    createdAt: event.createdAt,
    changedAt: changedAt ?? event.publishedAt,
  };
}
