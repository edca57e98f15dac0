import type { Page } from '@/db/keyset';
import type { Audience, EventKind, Virtue } from '@/db/schema/events.values';
import type { Level, SupportKind } from '@/db/schema/honours.values';
import type { Category, Channel } from '@/db/schema/nominations.values';
import type { Act } from '@/features/accounts/rules';
import { dayOf, endOfDay, fromShanghai } from '@/lib/time';

/**
 * 人, 人次, 件, 元, 场: different units, never added to each other. Money is counted in fen; `time` is help that somebody was given,
 * `visit` somebody who came.
 */
export type Unit = 'person' | 'time' | 'item' | 'fen' | 'session' | 'visit';

export const figureGroups = [
  'clues',
  'nominations',
  'notices',
  'honours',
  'support',
  'events',
  'certificates',
] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** Every figure there is; what each counts, and by which day, stands in `messages/*` and beside its definition. */
type FigureName =
  | 'clues-received'
  | `clues-by-${Channel}`
  | `clues-of-${Category}`
  | 'clues-joined'
  | 'clues-refused'
  | 'clues-passed-on'
  | 'nominations-opened'
  | `nominations-of-${Category}`
  | 'nominations-verified'
  | 'nominations-declined'
  | 'nominations-refused'
  | 'notices-held'
  | 'objections-received'
  | 'objections-upheld'
  | 'honours-awarded'
  | `honours-of-${Category}`
  | 'honours-revoked'
  | 'honours-forwarded'
  | `results-${Level}`
  | 'people-supported'
  | 'support-times'
  | `money-${SupportKind}`
  | 'events-held'
  | 'event-visits'
  | 'event-people'
  | 'event-speakers'
  | `events-of-${EventKind}`
  | `visits-of-${EventKind}`
  | `events-on-${Virtue}`
  | `events-for-${Audience}`
  | 'certificates-issued'
  | 'attendance-certificates';

/** Whose things are counted: those of one community, or of all where it is null. */
export type Scope = { communityId: string | null };

/** Days of the neighbourhood, both of them within. */
export type Period = { from: string; to: string };

/** One entry of what a figure counts, without anything personal: a number, a kind and a place. */
export type FigureRow = {
  id: string;
  at: Date;
  number: string;
  category: Category | null;
  communityId: string | null;
  /** By what the page that shows the entry is addressed. */
  target: string;
  amount: number;
};

export type PageAsked = { before?: string | undefined; after?: string | undefined; size?: number };

/** A figure and the list that it counts: `count` is the sum of `amount` over the whole of `list`, always. */
export type Figure = {
  name: FigureName;
  group: FigureGroup;
  unit: Unit;
  /** Where an entry opens on the desk, and for whom. */
  opens: { act: Act; path: (target: string) => string };
  count(scope: Scope, period: Period): Promise<number>;
  list(scope: Scope, period: Period, page: PageAsked): Promise<Page<FigureRow>>;
};

export const namedPeriods = ['month', 'quarter', 'year', 'last-year'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** A period that is named, as of now: the whole month, quarter or year, also what of it is still to come. */
export function periodNamed(name: NamedPeriod, now: Date): Period {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const spans: Record<NamedPeriod, [year: number, first: number, last: number]> = {
    month: [year, month, month],
    quarter: [year, quarter * 3 - 2, quarter * 3],
    year: [year, 1, 12],
    'last-year': [year - 1, 1, 12],
  };
  const [of, first, last] = spans[name];
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(Date.UTC(of, first - 1, 1)), to: day(Date.UTC(of, last, 0)) };
}

type Asked = { period?: NamedPeriod | undefined; from?: string | undefined; to?: string | undefined };

/** The period that an address asks for: two days, in whichever order, or a name; this year when it says nothing. */
export function periodAsked({ period, from, to }: Asked, now: Date): Period & { name: NamedPeriod | null } {
  if (from && to) return { ...(from <= to ? { from, to } : { from: to, to: from }), name: null };
  const name = period ?? 'year';
  return { ...periodNamed(name, now), name };
}

/** The instants of a period: from the first, until before the second. */
export const instantsOf = ({ from, to }: Period): { from: Date; until: Date } => ({
  from: fromShanghai(`${from} 00:00`),
  until: endOfDay(fromShanghai(`${to} 00:00`)),
});
