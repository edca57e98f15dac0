import type { Unit } from '@/db/schema/ledgers.values';
import { endOfDay } from '@/lib/time';
import type { FigureName } from '../rules';

/** What everybody sees of what was done, in its order: nothing that tells of a person. `to`: where readers find more of it. */
export const publicFigures = [
  { name: 'announcements-published', to: '/announcements' },
  { name: 'events-held', to: '/events' },
  { name: 'event-visits' },
  { name: 'honours-awarded', to: '/honours' },
  { name: 'volunteer-activities.entries' },
  { name: 'volunteer-activities.people' },
  { name: 'tutoring-sessions.entries' },
  { name: 'household-visits.quantity2' },
  { name: 'remediation.quantity.rubbish' },
  { name: 'remediation.quantity.well-cover' },
  { name: 'remediation.quantity.street-obstruction' },
  { name: 'remediation.quantity.stairwell' },
  { name: 'works.quantity.road' },
  { name: 'facilities.quantity' },
  { name: 'good-deeds.entries' },
  { name: 'wishes.entries.fulfilled' },
] as const satisfies { name: FigureName; to?: string }[];
export type PublicName = (typeof publicFigures)[number]['name'];

/** The periods that readers choose from. */
export const publicPeriods = ['year', 'month', 'last-year'] as const;

const ofPeople: readonly Unit[] = ['person', 'visit', 'household'];

/** Of fewer people than these nobody is told how many, so that nobody can be recognised. */
export const fewestPeople = 3;

/** A number as everybody may see it: null where it is of a few people. */
export const shownToAll = (count: number, unit: Unit): number | null =>
  ofPeople.includes(unit) && count < fewestPeople ? null : count;

const minutes = 60_000;

/** How long what everybody sees may be shown again: an entry of a ledger tells nobody, and at midnight the periods change. */
export const freshUntil = (now: Date) => new Date(Math.min(now.getTime() + 5 * minutes, endOfDay(now).getTime()));
