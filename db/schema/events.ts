import { bool, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { announcements } from './announcements';
import { communities } from './communities';
import {
  audiences,
  eventKinds,
  eventStatuses,
  fileParts,
  type StepPattern,
  speakerKinds,
  virtues,
} from './events.values';
import { media } from './media';

/** Where events take place; without a community it serves the whole sub-district. */
export const venues = table(
  'venues',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    name: text().notNull(),
    address: text().notNull(),
    /** How many people the room holds. */
    capacity: int().notNull(),
    /** The doors at which heads are counted, by name. */
    doors: json<string[]>().notNull(),
    /** How to get there, in words, and as a drawn map. */
    directions: text().notNull().default(''),
    mapId: text().references(() => media.id),
    mapAlt: text().notNull().default(''),
    inUse: bool().notNull().default(true),
    version: int().notNull().default(1),
  },
  (t) => [index('venues_community').on(t.communityId, t.name)],
);

/** The roster of speakers (宣讲员). The name stands on programmes, so it is kept with the day on which the person agreed to it. */
export const speakers = table(
  'speakers',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    name: text().notNull(),
    kind: oneOf(speakerKinds).notNull(),
    /** What they speak about. */
    topics: text().notNull().default(''),
    /** 2026-03-01; the name is printed and shown from then on. */
    agreedOn: text().notNull(),
    /** Null while the person speaks; a name that was withdrawn is shown nowhere. */
    leftAt: time(),
    version: int().notNull().default(1),
  },
  (t) => [valuesCheck('speakers_kind', t.kind, speakerKinds), index('speakers_community').on(t.communityId, t.name)],
);

/** How a lecture goes: an ordered list of steps that an event copies (domain 2.1). Templates are data. */
export const programmeTemplates = table('programme_templates', {
  id: text().primaryKey().$defaultFn(newId),
  name: text().notNull(),
  steps: json<StepPattern[]>().notNull(),
  inUse: bool().notNull().default(true),
  position: int().notNull().default(0),
});

/** Events that belong together, such as 我们的节日. */
export const eventSeries = table(
  'event_series',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    name: text().notNull(),
    nameEn: text().notNull().default(''),
  },
  (t) => [index('event_series_community').on(t.communityId, t.name)],
);

/** How many events of a kind a community means to hold in a year; of lectures 12 where nothing was set (domain 11.2). */
export const eventTargets = table(
  'event_targets',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    year: int().notNull(),
    kind: oneOf(eventKinds).notNull(),
    target: int().notNull(),
    setBy: text().references(() => accounts.id),
    setAt: time().notNull(),
  },
  (t) => [
    valuesCheck('event_targets_kind', t.kind, eventKinds),
    uniqueIndex('event_targets_once').on(t.communityId, t.year, t.kind),
  ],
);

/** One thing that people gather for, from the plan to what was settled after it. */
export const events = table(
  'events',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** The address: /events/2026-0012 */
    number: text().notNull(),
    kind: oneOf(eventKinds).notNull(),
    status: oneOf(eventStatuses).notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    title: text().notNull(),
    summary: text().notNull(),
    /** Of a lecture: its place among its community's in the year (期次), given when it is first published. */
    session: int(),
    virtue: oneOf(virtues),
    audience: oneOf(audiences).notNull(),
    seriesId: text().references(() => eventSeries.id),
    venueId: text()
      .notNull()
      .references(() => venues.id),
    startsAt: time().notNull(),
    endsAt: time().notNull(),
    /** Who leads through it (主持人), and units that take part. */
    host: text().notNull().default(''),
    partners: text().notNull().default(''),
    responsibleId: text().references(() => accounts.id),
    /** What staff prepare; the desk alone sees it. */
    materials: text().notNull().default(''),
    coverId: text().references(() => media.id),
    coverAlt: text().notNull().default(''),
    /** Whether seats are given out before; then until when, and how many hours an offered seat is held. */
    signUp: bool().notNull().default(false),
    signUpUntil: time(),
    offerHours: int().notNull().default(24),
    /** What is asked at the sign-up, at most three sentences. */
    questions: json<string[]>().notNull(),
    remindedAt: time(),
    /** Grows with every seat given or freed: the row that a sign-up locks, and the order of the waiting list. */
    turns: int().notNull().default(0),
    publishedAt: time(),
    cancelledBecause: text(),
    /** How many were expected (应到), who settled the attendance, and when: from then on it is closed. */
    expected: int(),
    heldAt: time(),
    heldBy: text().references(() => accounts.id),
    /** 人次: the sum of the attendances when it was settled. */
    attendance: int(),
    /** What the leader remarked at the end, and where it was reported. */
    remark: text().notNull().default(''),
    reportedAt: text().notNull().default(''),
    recapId: text().references(() => announcements.id),
    createdBy: text().references(() => accounts.id),
    createdAt: time().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('events_kind', t.kind, eventKinds),
    valuesCheck('events_status', t.status, eventStatuses),
    valuesCheck('events_audience', t.audience, audiences),
    uniqueIndex('events_number').on(t.number),
    index('events_time').on(t.startsAt, t.id),
    index('events_desk').on(t.communityId, t.startsAt, t.id),
    index('events_kind_time').on(t.kind, t.startsAt, t.id),
    index('events_venue').on(t.venueId, t.startsAt),
  ],
);

/** The steps of an event: a copy of a template, filled. */
export const eventSteps = table(
  'event_steps',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    position: int().notNull(),
    title: text().notNull(),
    /** Who does it, and with what: a song, a video, a classic text. */
    performer: text().notNull().default(''),
    material: text().notNull().default(''),
    minutes: int().notNull(),
    required: bool().notNull(),
  },
  (t) => [uniqueIndex('event_steps_position').on(t.eventId, t.position)],
);

export const eventSpeakers = table(
  'event_speakers',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    speakerId: text()
      .notNull()
      .references(() => speakers.id),
  },
  (t) => [
    uniqueIndex('event_speakers_once').on(t.eventId, t.speakerId),
    index('event_speakers_speaker').on(t.speakerId),
  ],
);

/** The seats of an event, by group; where groups have no quota of their own there is one, without a name. */
export const eventGroups = table(
  'event_groups',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    name: text().notNull().default(''),
    seats: int().notNull(),
    position: int().notNull(),
  },
  (t) => [uniqueIndex('event_groups_position').on(t.eventId, t.position)],
);

/** The file of a session (常州's seven items): words, or a picture that the desk alone sees. */
export const eventFileItems = table(
  'event_file_items',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    part: oneOf(fileParts).notNull(),
    words: text().notNull().default(''),
    mediaId: text().references(() => media.id),
    addedBy: text().references(() => accounts.id),
    addedAt: time().notNull(),
  },
  (t) => [
    valuesCheck('event_file_items_part', t.part, fileParts),
    index('event_file_items_event').on(t.eventId, t.part, t.addedAt),
    index('event_file_items_media').on(t.mediaId),
  ],
);

/** Pictures of an event, each with its caption; shown when the event is public and the picture may be. */
export const eventPictures = table(
  'event_pictures',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    caption: text().notNull(),
    position: int().notNull(),
  },
  (t) => [uniqueIndex('event_pictures_once').on(t.eventId, t.mediaId), index('event_pictures_media').on(t.mediaId)],
);

/** What a visitor said after an event: one to five, and words that the desk alone reads. Nothing ties it to a person. */
export const eventFeedback = table(
  'event_feedback',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    rating: int().notNull(),
    words: text().notNull().default(''),
    sentAt: time().notNull(),
  },
  (t) => [index('event_feedback_event').on(t.eventId, t.sentAt)],
);

/** The demonstration site's own assessment in a year: points a criterion out of 100 (domain 2.3). */
export const scoreCards = table(
  'score_cards',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    year: int().notNull(),
    points: json<Record<string, number>>().notNull(),
    notes: json<Record<string, string>>().notNull(),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [uniqueIndex('score_cards_once').on(t.communityId, t.year)],
);
