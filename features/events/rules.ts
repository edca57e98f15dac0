import { type EventStatus, publicEventStatuses } from '@/db/schema/events.values';

/** What of its seats the public is told: steps, so that not every sign-up makes every page be rendered anew. */
export type SeatStep = 'free' | 'few' | 'waiting';

/** From so many free seats on it is said that few are left. */
const fewSeats = 5;

/** 有空位, 仅剩几席, 候补. While somebody waits no seat is free, also when one is just being offered. */
export function seatStepOf({ seats, held, waiting }: { seats: number; held: number; waiting: number }): SeatStep {
  if (waiting > 0 || held >= seats) return 'waiting';
  return seats - held <= fewSeats ? 'few' : 'free';
}

export const isPublicEvent = (status: EventStatus): boolean => publicEventStatuses.some((known) => known === status);

export type EventTime = { startsAt: Date; endsAt: Date };

/** Where an event stands in time. */
export function phaseOf({ startsAt, endsAt }: EventTime, now: Date): 'coming' | 'running' | 'over' {
  if (now < startsAt) return 'coming';
  return now < endsAt ? 'running' : 'over';
}

const stepsOrder = ['free', 'few', 'waiting'] as const satisfies readonly SeatStep[];

/** What a list says of an event with several groups: the best of their steps; null where no seats are given out. */
export const bestStep = (steps: SeatStep[]): SeatStep | null => stepsOrder.find((step) => steps.includes(step)) ?? null;

/** When a page that shows these moments has to be rendered anew: the first of them that is still to come. */
export function nextOf(moments: (Date | null)[], now: Date): Date | null {
  const coming = moments.filter((at): at is Date => at !== null && at > now);
  return coming.length > 0 ? new Date(Math.min(...coming.map((at) => at.getTime()))) : null;
}
