/**
 * What the random walk knows: everybody's history as the issue and the handbook tell it. Nothing here asks the rules of the
 * portal, so that the two can be compared after each step.
 */
import type { Role } from '@/db/schema/accounts.values';
import type {
  Category,
  ClueStatus,
  NominationStatus,
  OpinionSource,
  VisitOutcome,
} from '@/db/schema/nominations.values';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import type { NoticeStatus, ObjectionStatus } from '@/db/schema/public-notices.values';
import type { Relation } from '@/db/schema/reviews.values';
import type { Viewer } from '@/lib/viewer';
import type { Dice } from './dice';

export type Visit = { id: string; day: string; outcome: VisitOutcome; named: string[]; signed: Set<string>; at?: Date };
export type Objection = { id: string; personId: string; noticeId: string; status: ObjectionStatus };
export type Support = { id: string; cancelled: boolean };

/** A nomination and whom it names. */
export type Person = {
  id: string;
  name: string;
  communityId: string;
  category: Category;
  status: NominationStatus;
  secret: boolean;
  written: boolean;
  /** The words that are shown with the consent to the story, as they were last saved. */
  told: string;
  portraits: number;
  child: boolean;
  visits: Visit[];
  against: OpinionSource[];
  consents: Set<NomineePurpose>;
  /** Those of them that nobody but the person gave: they end when the person turns out to be a minor. */
  alone: Set<NomineePurpose>;
  gone: boolean;
  chosen: boolean;
  stood: boolean;
  waived: boolean;
  honourId?: string;
  supports: Support[];
  results: number;
};

export type Clue = {
  id: string;
  name: string;
  communityId: string | null;
  status: ClueStatus;
  nominationId?: string;
  additions: number;
  sender: string | null;
};

export type Notice = {
  id: string;
  number: string;
  communityId: string;
  people: string[];
  status: NoticeStatus;
  startDay: string;
  days: number;
  pauses: { from: Date; until: Date | null }[];
  /** The calendar was changed meanwhile: when it ends is asked of the portal, and only whether it is late enough here. */
  moved: boolean;
};

export type Candidate = { id: string; personId: string; score: number | null; chosen: boolean | null };
type Saying = { relation: Relation; points: number[] };
export type Round = {
  id: string;
  communityId: string;
  open: boolean;
  likes: boolean;
  members: { id: string; accountId: string }[];
  candidates: Candidate[];
  said: Map<string, Saying>;
  liked: Set<string>;
};

export type Actor = Viewer & { role?: Role; communityId?: string | null };

export type World = {
  dice: Dice;
  now: Date;
  communities: string[];
  actors: Actor[];
  people: Map<string, Person>;
  clues: Map<string, Clue>;
  notices: Map<string, Notice>;
  objections: Map<string, Objection>;
  rounds: Map<string, Round>;
  calendar: Map<string, 'holiday' | 'workday'>;
  terms: { day: string; noticeDays: number }[];
  sent: Map<string, { count: number; endsAt: Date }>;
  counter: number;
  lookedAt: Date;
  /** How many records there are. */
  kept: number;
};

/** A step: what is done, whether it may be, and what follows from it. */
export type Step = {
  name: string;
  by: string;
  /** Undefined where the walk cannot know. */
  may: boolean | undefined;
  run: () => Promise<unknown>;
  /** What was said holds already: nothing changes, and no record says that it did. */
  idle?: boolean;
  after?: (result: never) => void | Promise<void>;
};

const openOnes: NominationStatus[] = ['verifying', 'verified', 'in-review', 'reviewed', 'on-notice', 'cleared'];
export const isOpen = ({ status }: Person) => openOnes.includes(status);

const clerks: Role[] = ['editor', 'lead', 'office'];
const responsible: Role[] = ['lead', 'office'];
const walkers: Role[] = ['grid-member', 'grid-head', ...clerks];
export const roles = { clerks, responsible, walkers, office: ['office'] as Role[] };

/** Whether somebody with one of these roles is at home in a community; the office of the sub-district is in all of them. */
export function can(actor: Actor, which: Role[], communityId: string | null): boolean {
  if (actor.kind !== 'staff' || !which.includes(actor.role)) return false;
  if (actor.communityId === null) return actor.role === 'office';
  return actor.communityId === communityId;
}

export const dayAt = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
export const nextDay = (day: string, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export function isWorked(world: World, day: string): boolean {
  const kind = world.calendar.get(day);
  if (kind) return kind === 'workday';
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The visit that decides: the latest that two have signed. */
export function decidingVisit({ visits }: Person): Visit | undefined {
  const counted = visits.filter((visit) => visit.at);
  return counted.sort((a, b) => (a.day === b.day ? Number(b.at) - Number(a.at) : a.day < b.day ? 1 : -1))[0];
}

/** Whether a day is less than three months ago: on the same day of the third month it no longer is. */
export function isYoung(day: string, now: Date): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  const limit = new Date(Date.UTC(year, month + 2, Math.min(date, last))).toISOString().slice(0, 10);
  return dayAt(now) < limit;
}

export const isComplete = (person: Person) => person.written && person.portraits > 0;

/** What every step towards an honour needs: the form, a young visit that two have signed, consent to the name. */
export function mayGoOn(person: Person, now: Date): boolean {
  const visit = decidingVisit(person);
  const verified = visit?.outcome === 'confirmed' && isYoung(visit.day, now);
  const agreed = person.secret || person.consents.has('nominee-name');
  return isComplete(person) && verified && agreed && person.against.length === 0;
}

export const objectionsTo = (world: World, person: Person, statuses: ObjectionStatus[]) =>
  [...world.objections.values()].filter((one) => one.personId === person.id && statuses.includes(one.status)).length;

/** How many working days after the first, untouched by a pause, a notice has stood at an instant. */
export function daysStood(world: World, notice: Notice, at: Date): number {
  const today = dayAt(at);
  const closed = at.getTime() >= Date.parse(`${today}T17:30:00+08:00`);
  const paused = (day: string) =>
    notice.pauses.some(({ from, until }) => day >= dayAt(from) && day <= dayAt(until ?? at));
  let stood = 0;
  for (let day = nextDay(notice.startDay); day < today || (day === today && closed); day = nextDay(day))
    if (isWorked(world, day) && !paused(day)) stood += 1;
  return stood;
}

export const isFull = (world: World, notice: Notice) =>
  notice.pauses.every(({ until }) => until) && daysStood(world, notice, world.now) >= notice.days;

/** Whether the term of a notice is over; undefined where the calendar was changed while it ran. */
export const isTermOver = (world: World, notice: Notice) => (notice.moved ? undefined : isFull(world, notice));

export const noticeDaysNow = (world: World) =>
  world.terms.filter(({ day }) => day <= dayAt(world.now)).at(-1)?.noticeDays ?? 5;

/** Whether somebody is known to have named a person. */
export const hasNamed = (world: World, accountId: string, personId: string) =>
  [...world.clues.values()].some((clue) => clue.nominationId === personId && clue.sender === accountId);

/** A person leaves: nothing of the person stays, and what was decided stays decided. */
export function goes(person: Person): void {
  if (person.status === 'honoured' || person.status === 'revoked') person.status = 'withdrawn';
  else if (person.status !== 'declined') person.status = 'refused';
  Object.assign(person, { gone: true, portraits: 0 });
  person.consents.clear();
  person.alone.clear();
}
