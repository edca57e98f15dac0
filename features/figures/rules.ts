import type { Page } from '@/db/keyset';
import type { Audience, EventKind, Virtue } from '@/db/schema/events.values';
import type { Level, SupportKind } from '@/db/schema/honours.values';
import { boxes, type Measure, type Unit, unitSteps } from '@/db/schema/ledgers.values';
import type { Category, Channel } from '@/db/schema/nominations.values';
import type { Act } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import { dayOf, endOfDay, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';

export const figureGroups = [
  'clues',
  'nominations',
  'notices',
  'honours',
  'support',
  'events',
  'certificates',
  'announcements',
  ...boxes.map((box) => `box-${box}` as const),
] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** Every figure there is of an area with words of its own; what each counts, and by which day, stands in `messages/*` and beside its definition. */
type NamedFigure =
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
  | 'announcements-published'
  | 'attendance-certificates';

/** A figure of a ledger brings its words along. */
export type FigureName = NamedFigure | `${string}.${Measure}` | `${string}.${Measure}.${string}`;

/** Whose things are counted: those of one community, or of all where it is null. */
export type Scope = { communityId: string | null };

/** Days of the neighbourhood, both of them within. */
export type Period = { from: string; to: string };

/** One entry of what a figure counts, without anything personal: what it is called, its number, a kind and a place. */
export type FigureRow = {
  id: string;
  at: Date;
  /** Its title, or its number where it has none or the title is a person's. */
  called: string;
  /** Its number where it is called by a title. */
  number: string | null;
  /** What is kept of it for good where a title may name somebody; null where what it is called may be kept. */
  lasting: string | null;
  category: Category | FigureTitle | null;
  communityId: string | null;
  /** By what the page that shows the entry is addressed. */
  target: string;
  amount: number;
};

export type PageAsked = { before?: string | undefined; after?: string | undefined; size?: number };

export type FigureTitle = readonly [chinese: string, english: string];

/** The things or people that figures count, and which of them: of two slices by one thing, none is in both. */
type Pool = { of: string; slice?: { by: string; is: string } };

/** A figure and the list that it counts: `count` is the sum of `amount` over the whole of `list`, always. */
export type Figure = {
  name: FigureName;
  group: FigureGroup;
  unit: Unit;
  /** What it is called where the catalogue has no word for it. */
  title?: FigureTitle;
  /** Under what its title stands within its group: a ledger. */
  section?: FigureTitle;
  /** Of what it counts some; of something of its own where it says nothing. */
  pool?: Pool;
  /** Counts the same thing once however often it comes: its parts may add up to more than the whole. */
  once?: true;
  /** Where an entry opens on the desk, and for whom. */
  opens: { act: Act; path: (target: string) => string };
  count(scope: Scope, period: Period): Promise<number>;
  /** The same for all figures that bear this function, in their order, with one look. */
  countAll?(scope: Scope, period: Period): Promise<number[]>;
  list(scope: Scope, period: Period, page: PageAsked): Promise<Page<FigureRow>>;
  /** How many entries the whole list has. */
  rows(scope: Scope, period: Period): Promise<number>;
};

type Pooled = Pick<Figure, 'name' | 'pool'>;

/** Whether one thing, or one person, may be counted in both figures, so that they are never added. */
export function overlap(one: Pooled, other: Pooled): boolean {
  if (one.name === other.name) return true;
  const [a, b] = [one.pool, other.pool];
  if (!a || !b || a.of !== b.of) return false;
  return a.slice?.by === undefined || a.slice.by !== b.slice?.by || a.slice.is === b.slice.is;
}

/** A number as people read it in its unit, without the unit: fen as yuan, measures with their decimals. */
export function amountShown(locale: Locale, count: number, unit: Unit): string {
  const minimumFractionDigits = unit === 'fen' && count % unitSteps.fen !== 0 ? 2 : 0;
  const digits = { minimumFractionDigits, maximumFractionDigits: 2 };
  return (count / unitSteps[unit]).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN', digits);
}

/** A share in per cent, cut to one decimal: 99.96 % of the households is not all of them. */
export const shareSaid = (part: number, whole: number): string => `${Math.floor((part * 1_000) / whole) / 10}%`;

export const titleIn = (locale: Locale, title: FigureTitle): string => title[locale === 'en' ? 1 : 0];

/** What a figure is called. */
export function figureName(locale: Locale, { name, title }: Pick<Figure, 'name' | 'title'>): string {
  return title ? titleIn(locale, title) : words(locale).figures.names[name as NamedFigure];
}

/** How the figures of a group take their period. */
export function takenBy(locale: Locale, group: FigureGroup): string {
  const { taken } = words(locale).figures;
  return group in taken ? taken[group as keyof typeof taken] : taken.ledgers;
}

export const namedPeriods = ['month', 'quarter', 'first-half', 'to-date', 'year', 'last-year'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** A period that is named, as of now: all of it, also what is still to come, except where it ends today by its name. */
export function periodNamed(name: NamedPeriod, now: Date): Period {
  const today = dayOf(now);
  const [year = 0, month = 0] = today.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const spans: Record<NamedPeriod, [year: number, first: number, last: number]> = {
    month: [year, month, month],
    quarter: [year, quarter * 3 - 2, quarter * 3],
    'first-half': [year, 1, 6],
    'to-date': [year, 1, month],
    year: [year, 1, 12],
    'last-year': [year - 1, 1, 12],
  };
  const [of, first, last] = spans[name];
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(Date.UTC(of, first - 1, 1)), to: name === 'to-date' ? today : day(Date.UTC(of, last, 0)) };
}

type Asked = { period?: NamedPeriod | undefined; from?: string | undefined; to?: string | undefined };
export type ChosenPeriod = Period & { name: NamedPeriod | null };

/** The period that an address asks for: two days, in whichever order, or a name; this year when it says nothing. */
export function periodAsked({ period, from, to }: Asked, now: Date): ChosenPeriod {
  if (from && to) return { ...(from <= to ? { from, to } : { from: to, to: from }), name: null };
  const name = period ?? 'year';
  return { ...periodNamed(name, now), name };
}

/** The instants of a period: from the first, until before the second. */
export const instantsOf = ({ from, to }: Period): { from: Date; until: Date } => ({
  from: fromShanghai(`${from} 00:00`),
  until: endOfDay(fromShanghai(`${to} 00:00`)),
});
