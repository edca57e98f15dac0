import type { EventStatus } from '@/db/schema/events.values';
import type { SignUpStatus } from '@/db/schema/sign-ups.values';
import { may } from '@/features/accounts/rules';
import { receiptCheck } from '@/lib/receipt-check';
import type { Reason } from '@/lib/rule-broken';
import { fieldsOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { Words } from '@/messages/words';

export type DoorFacts = { status: EventStatus; communityId: string; startsAt: Date; heldAt: Date | null };

const hour = 3_600_000;

/** Helpers set up early: from four hours before the beginning on. */
const opensAt = ({ startsAt }: { startsAt: Date }) => new Date(startsAt.getTime() - 4 * hour);

/** Why nobody is checked in now. What was seen in time may arrive later, until the attendance is settled. */
export function reasonsNotOpen(event: Omit<DoorFacts, 'communityId'>, now: Date): Reason[] {
  if (event.status === 'cancelled') return [{ code: 'eventCancelled' }];
  if (event.heldAt || event.status === 'held') return [{ code: 'checkInSettled' }];
  if (event.status === 'draft') return [{ code: 'gone' }];
  if (now < opensAt(event)) return [{ code: 'checkInNotOpen', values: dayAndTime(opensAt(event)) }];
  return [];
}

/** Why somebody does not check people in here and now. */
export function reasonsNotToCheckIn(viewer: Viewer, event: DoorFacts, now: Date): Reason[] {
  if (!may(viewer, 'event.check-in', event.communityId)) return [{ code: 'notYours' }];
  return reasonsNotOpen(event, now);
}

/** A day and a time as sentences of both languages take them. */
export function dayAndTime(at: Date) {
  const { day, time } = fieldsOf(at);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date, time };
}

export type Room = { seats: number; held: number; here: number };

/**
 * Whether somebody who waits may be let in: before the beginning on a seat that nobody holds; from then on also on the seat of
 * somebody who did not come.
 */
export const hasRoom = ({ seats, held, here }: Room, { startsAt }: { startsAt: Date }, now: Date): boolean =>
  (now < startsAt ? held : here) < seats;

export type Ticket = { event: string | null; number: string; code: string };

/** What a receipt's QR code or typed words say: the event's number where they say it, the sign-up's number and its code. */
export function ticketOf(read: string): Ticket | null {
  const text = read.normalize('NFKC');
  const address = /\/events\/([^/\s]+)\/ticket\/(\d{8})-([A-Z0-9]{6})(?![A-Z0-9])/i.exec(text);
  if (address) return { event: address[1] ?? '', number: address[2] ?? '', code: (address[3] ?? '').toUpperCase() };
  const typed = /^\D*((?:\d[\s\p{Pd}]*){8})[\s,;:/\p{Pd}]*((?:[A-Z0-9][\s\p{Pd}]*){6})$/iu.exec(text.trim());
  if (!typed) return null;
  const number = (typed[1] ?? '').replace(/\D/g, '');
  return { event: null, number, code: (typed[2] ?? '').replace(/[^A-Z0-9]/gi, '').toUpperCase() };
}

/** One line of the list at the door, as a device keeps it: no contact, and twelve bits of the code. */
export type RosterLine = {
  id: string;
  number: string;
  name: string;
  /** Its sound and initials, by which it is found: `zhangsan zs`. */
  sound: string;
  group: string;
  status: SignUpStatus;
  check: string;
  /** When the person came, in milliseconds. */
  hereAt: number | null;
};

export type Verdict =
  | { kind: 'send'; line: RosterLine | null }
  | { kind: 'here' | 'given-back'; line: RosterLine }
  | { kind: 'wrong-code' }
  | { kind: 'other-event'; event: string };

/** What a device says of a receipt before the server does. Whoever it does not know may have signed up since: the server decides. */
export function verdictOn(ticket: Ticket, event: string, roster: readonly RosterLine[]): Verdict {
  if (ticket.event !== null && ticket.event !== event) return { kind: 'other-event', event: ticket.event };
  const line = roster.find(({ number }) => number === ticket.number);
  if (!line) return { kind: 'send', line: null };
  if (receiptCheck(line.id, ticket.code) !== line.check) return { kind: 'wrong-code' };
  return verdictOnLine(line);
}

/** The same of somebody who is tapped on the list. */
export function verdictOnLine(line: RosterLine): Verdict {
  if (line.hereAt !== null) return { kind: 'here', line };
  const lives = line.status === 'seated' || line.status === 'offered' || line.status === 'waiting';
  return lives ? { kind: 'send', line } : { kind: 'given-back', line };
}

/** The lines that a search finds: by name, its sound or initials, or the number. */
export function found<L extends Pick<RosterLine, 'name' | 'sound' | 'number'>>(
  roster: readonly L[],
  search: string,
): L[] {
  const asked = search.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (!asked) return [...roster];
  return roster.filter(
    ({ name, sound, number }) =>
      name.toLowerCase().includes(asked) ||
      number.includes(asked) ||
      sound.split(' ').some((one) => one.startsWith(asked)),
  );
}

/** What a hall's screen tells of how many are there: steps, so that it is no tally of single people. */
export const hereStep = (here: number): number => (here < 5 ? 0 : here < 10 ? 5 : Math.floor(here / 10) * 10);

/** What somebody at the door is told of a refusal. */
export const sentenceOf = (sentences: Words['reasons'], reason: Reason | undefined): string =>
  reason ? sentences[reason.code]({ max: 0, ...reason.values }) : '';

/** 18:42 of an instant in milliseconds. */
export const clock = (at: number | null): string => fieldsOf(new Date(at ?? 0)).time;
