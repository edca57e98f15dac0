/**
 * `site`: on the person's own page. `slip`: printed, and handed over or said on the telephone by somebody. `mail`: by e-mail.
 * `webhook`: to the group of the staff, as robots of WeCom take it.
 */
export const channels = ['site', 'slip', 'mail', 'webhook'] as const;
export type Channel = (typeof channels)[number];

/** What a message says: sentences of the catalogue, filled from what the ids stand for when it is read. */
export const messageKinds = [
  'announcement-published',
  'announcement-withdrawn',
  'announcement-not-published',
  'announcement-not-withdrawn',
  'site-error-answered',
  'event-reminder',
  'event-changed',
  'event-cancelled',
  'seat-taken',
  'seat-offered',
  'seat-lapsed',
  'event-tomorrow',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Of these each is about somebody's seat at an event. */
export const seatKinds = [
  'event-reminder',
  'event-changed',
  'event-cancelled',
  'seat-taken',
  'seat-offered',
  'seat-lapsed',
] as const satisfies readonly MessageKind[];
export type SeatKind = (typeof seatKinds)[number];

/** Ids and codes, never a personal value. */
export type MessageFacts = {
  announcementId?: string;
  siteErrorId?: string;
  refusals?: string[];
  eventId?: string;
  signUpId?: string;
};

/** Why a message could not be given to its person. */
export const deliveryFaults = ['accountStopped', 'notFound', 'notTaken', 'addressRefused', 'notReached'] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** Of these, what somebody may say who went to the door, or called. */
export const slipFaults = ['notFound', 'notTaken'] as const satisfies readonly DeliveryFault[];
