import type { EventStatus } from '@/db/schema/events.values';
import { livingStatuses, type SignUpStatus } from '@/db/schema/sign-ups.values';
import { may } from '@/features/accounts/rules';
import { identifierOf } from '@/lib/identifier';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** What rules ask of an event. */
export type EventFacts = {
  status: EventStatus;
  communityId: string;
  signUp: boolean;
  signUpUntil: Date | null;
  startsAt: Date;
  endsAt: Date;
  offerHours: number;
};

type SignUpFacts = { status: SignUpStatus; offerEndsAt: Date | null };

const hour = 3_600_000;

/** Until when seats are given out. */
export const closesAt = ({ signUpUntil, startsAt }: EventFacts) => signUpUntil ?? startsAt;

/** Until when a receipt stands open by its address: a certificate or a picture may be asked for some weeks later. */
export const receiptEnd = ({ endsAt }: Pick<EventFacts, 'endsAt'>) => new Date(endsAt.getTime() + 30 * 24 * hour);

/** Why nobody can sign up now. */
export function reasonsNotToSignUp(event: EventFacts, now: Date): Reason[] {
  if (event.status !== 'published') return [{ code: event.status === 'cancelled' ? 'eventCancelled' : 'eventOver' }];
  return withAll([
    !event.signUp && { code: 'signUpNotNeeded' },
    event.startsAt <= now && { code: 'eventBegun' },
    event.startsAt > now && closesAt(event) <= now && { code: 'signUpClosed' },
  ]);
}

/** The desk adds somebody who calls or comes by, also after the time for the others is over. */
export function reasonsNotToEnter(viewer: Viewer, event: EventFacts, now: Date): Reason[] {
  if (!may(viewer, 'event.plan', event.communityId)) return [{ code: 'notYours' }];
  return reasonsNotToSignUp({ ...event, signUpUntil: null }, now);
}

/** Somebody who is offered a seat needs time to come: the last offers end an hour before the beginning. */
const lastOffer = hour;

/** Until when an offer that is made now holds; null when it is too late to make one. */
export function offerEnd({ status, startsAt, offerHours }: EventFacts, now: Date): Date | null {
  const last = startsAt.getTime() - lastOffer;
  if (status !== 'published' || now.getTime() >= last) return null;
  return new Date(Math.min(now.getTime() + offerHours * hour, last));
}

export const isLiving = (status: SignUpStatus): boolean => livingStatuses.some((living) => living === status);

/** Why an offered seat cannot be taken. */
export function reasonsNotToAccept({ status, offerEndsAt }: SignUpFacts, event: EventFacts, now: Date): Reason[] {
  if (event.status !== 'published') return reasonsNotToSignUp(event, now);
  if (status === 'seated') return [{ code: 'seatTakenAlready' }];
  if (status === 'lapsed') return [{ code: 'offerOver' }];
  if (status !== 'offered') return [{ code: 'noOffer' }];
  return withAll([(offerEndsAt === null || offerEndsAt <= now) && { code: 'offerOver' }]);
}

/** Why somebody's own sign-up cannot be given back or changed any more. */
export function reasonsNotToGiveBack({ status }: SignUpFacts, event: EventFacts, now: Date): Reason[] {
  if (!isLiving(status)) return [{ code: 'signUpOver' }];
  if (event.status === 'cancelled') return [{ code: 'eventCancelled' }];
  return withAll([event.startsAt <= now && { code: 'eventBegun' }]);
}

/** Why a seat that was given is not taken off again by staff. */
export function reasonsNotToRemove(viewer: Viewer, signUp: SignUpFacts, event: EventFacts, now: Date): Reason[] {
  if (!may(viewer, 'event.plan', event.communityId)) return [{ code: 'notYours' }];
  return reasonsNotToGiveBack(signUp, event, now);
}

/** A contact as it is compared and dialled: an e-mail address, a mobile number, or the digits of another telephone; null when it is none. */
export function contactOf(typed: string): { kind: 'mail' | 'telephone'; value: string } | null {
  const known = identifierOf(typed);
  if (known) return { kind: known.kind === 'email' ? 'mail' : 'telephone', value: known.value };
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}()]/gu, '');
  return /^\d{7,13}$/.test(digits) ? { kind: 'telephone', value: digits } : null;
}

/** A name as it is compared: without gaps and in one spelling. */
export const comparedName = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
