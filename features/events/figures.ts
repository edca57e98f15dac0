import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { certificates } from '@/db/schema/certificates';
import { eventSpeakers, events, speakers } from '@/db/schema/events';
import { audiences, eventKinds, virtues } from '@/db/schema/events.values';
import { attendances } from '@/db/schema/sign-ups';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

const held = eq(events.status, 'held');

const session = {
  group: 'events',
  pool: { of: 'events' },
  unit: 'session',
  opens: { act: 'event.read', path: (number: string) => `/desk/events/${number}/after` },
  from: events,
  id: events.id,
  at: events.startsAt,
  called: events.title,
  number: events.number,
  communityId: events.communityId,
  target: events.number,
} as const;

// Who came to several stands once, at the first of them.
const once = { ...session, unit: 'person', pool: { of: 'people at events' } } as const;
const by = (what: string, is: string) => ({ of: 'events', slice: { by: what, is } });
const visits = { ...session, unit: 'visit', amount: events.attendance } as const;
const ofAttendance = { table: events, on: eq(events.id, attendances.eventId) };

/**
 * 场, 人次 and 人 of events whose attendance was settled, by the day on which they began. 人次 is what was settled; 人 counts whoever
 * could be known again once, so it is less where heads were counted, and the two are never added.
 */
export const eventFigures: Figure[] = [
  figureOver({ ...session, name: 'events-held', where: held }),
  figureOver({ ...visits, name: 'event-visits', where: held }),
  figureOver({
    ...once,
    name: 'event-people',
    from: attendances,
    joins: [ofAttendance],
    where: and(held, isNull(attendances.undoneAt), isNotNull(attendances.personKey)),
    id: attendances.id,
    distinct: attendances.personKey,
  }),
  figureOver({
    ...once,
    name: 'event-speakers',
    from: eventSpeakers,
    joins: [
      { table: events, on: eq(events.id, eventSpeakers.eventId) },
      { table: speakers, on: eq(speakers.id, eventSpeakers.speakerId) },
    ],
    where: held,
    id: speakers.id,
    distinct: speakers.id,
  }),
  ...eventKinds.map((kind) =>
    figureOver({
      ...session,
      name: `events-of-${kind}`,
      pool: by('kind', kind),
      where: and(held, eq(events.kind, kind)),
    }),
  ),
  ...eventKinds.map((kind) =>
    figureOver({
      ...visits,
      name: `visits-of-${kind}`,
      pool: by('kind', kind),
      where: and(held, eq(events.kind, kind)),
    }),
  ),
  ...virtues.map((virtue) =>
    figureOver({
      ...session,
      name: `events-on-${virtue}`,
      pool: by('virtue', virtue),
      where: and(held, eq(events.virtue, virtue)),
    }),
  ),
  ...audiences.map((audience) =>
    figureOver({
      ...session,
      name: `events-for-${audience}`,
      pool: by('audience', audience),
      where: and(held, eq(events.audience, audience)),
    }),
  ),
  figureOver({
    ...session,
    name: 'attendance-certificates',
    group: 'certificates',
    unit: 'item',
    pool: { of: 'certificates', slice: { by: 'kind', is: 'attendance' } },
    from: certificates,
    joins: [{ table: attendances, on: eq(attendances.id, certificates.subjectId) }, ofAttendance],
    where: eq(certificates.kind, 'attendance'),
    id: certificates.id,
    at: certificates.issuedAt,
  }),
];
