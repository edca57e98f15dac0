import type { EventKind, EventStatus, StepPattern, Virtue } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import { type Reason, withAll } from '@/lib/rule-broken';
import { fieldsOf, formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { EventTime } from '../rules';

/** One step of an event: a pattern, filled. */
export type Step = StepPattern & { performer: string; material: string };
/** The seats that are planned for a group, with what is given out of them; `used` while anybody ever signed up for it. */
export type PlannedGroup = { name: string; seats: number; held?: number; used?: boolean };

/** What rules ask of an event that is planned. */
export type Plan = EventTime & {
  status: EventStatus;
  communityId: string;
  kind: EventKind;
  title: string;
  summary: string;
  virtue: Virtue | null;
  host: string;
  materials: string;
  coverId: string | null;
  coverAlt: string;
  signUp: boolean;
  signUpUntil: Date | null;
  venue: { capacity: number; inUse: boolean };
  steps: Step[];
  groups: PlannedGroup[];
  speakers: number;
};

export const mayPlan = (viewer: Viewer, { communityId }: Pick<Plan, 'communityId'>) =>
  may(viewer, 'event.plan', communityId);

const allSeats = (groups: PlannedGroup[]) => groups.reduce((sum, { seats }) => sum + seats, 0);

/** What is wrong with a plan however unfinished it may be. */
export function reasonsNotToKeep(viewer: Viewer, plan: Plan): Reason[] {
  return withAll([
    !mayPlan(viewer, plan) && { code: 'notYours', field: 'communityId' },
    plan.endsAt <= plan.startsAt && { code: 'eventEndWrong', field: 'until' },
    plan.signUpUntil !== null &&
      plan.signUpUntil > plan.startsAt && { code: 'signUpUntilLate', field: 'signUpUntilDay' },
    plan.groups.length > 1 &&
      plan.groups.some(({ name }) => !name) && { code: 'groupNameMissing', field: 'groups.0.name' },
  ]);
}

/** Why an event cannot be shown to the public now; empty when it can. */
export function reasonsNotToPublish(viewer: Viewer, plan: Plan, now: Date): Reason[] {
  return withAll([
    plan.status !== 'draft' && { code: 'eventNotDraft' },
    ...reasonsNotToKeep(viewer, plan),
    plan.startsAt <= now && { code: 'eventTimePast', field: 'day' },
    ...incomplete(plan),
  ]);
}

function incomplete(plan: Plan): (Reason | false)[] {
  const { venue, groups } = plan;
  const seats = allSeats(groups);
  const isLecture = plan.kind === 'lecture';
  return [
    !plan.title && { code: 'titleMissing', field: 'title' },
    !plan.summary && { code: 'summaryMissing', field: 'summary' },
    !venue.inUse && { code: 'venueNotInUse', field: 'venueId' },
    plan.signUp && seats === 0 && { code: 'seatsMissing', field: 'groups.0.seats' },
    plan.signUp &&
      seats > venue.capacity && {
        code: 'seatsOverCapacity',
        field: 'groups.0.seats',
        values: { seats, capacity: venue.capacity },
      },
    isLecture && plan.virtue === null && { code: 'virtueMissing', field: 'virtue' },
    isLecture && plan.steps.length === 0 && { code: 'stepsMissing', field: 'programmeId' },
    plan.coverId !== null && !plan.coverAlt && { code: 'altMissing', field: 'coverAlt' },
  ];
}

/** Why an event that is public already cannot be changed so: what was given stays given. */
export function reasonsNotToChange(viewer: Viewer, before: Plan, next: Plan, now: Date): Reason[] {
  if (before.status !== 'published') return [{ code: before.status === 'cancelled' ? 'eventCancelled' : 'eventOver' }];
  const isLater = next.startsAt.getTime() !== before.startsAt.getTime();
  return withAll([
    !mayPlan(viewer, before) && { code: 'notYours' },
    next.communityId !== before.communityId && { code: 'communityStays', field: 'communityId' },
    next.kind !== before.kind && { code: 'kindStays', field: 'kind' },
    ...reasonsNotToKeep(viewer, next),
    isLater && next.startsAt <= now && { code: 'eventTimePast', field: 'day' },
    ...incomplete(next),
    !next.signUp && before.groups.some(({ held = 0 }) => held > 0) && { code: 'signUpHasPeople', field: 'signUp' },
    ...next.groups.map(
      ({ seats, held = 0 }, at): Reason | false =>
        seats < held && { code: 'seatsBelowHeld', field: `groups.${at}.seats`, values: { held } },
    ),
  ]);
}

/** Why a group cannot be taken out of an event. */
export const reasonsNotToDropGroup = ({ used = false }: PlannedGroup): Reason[] =>
  withAll([used && { code: 'groupTaken', field: 'groups.0.name' }]);

/** Why an event cannot be called off. */
export function reasonsNotToCancel(viewer: Viewer, event: Pick<Plan, 'status' | 'communityId'>): Reason[] {
  return withAll([
    !mayPlan(viewer, event) && { code: 'notYours' },
    event.status !== 'published' && { code: 'eventNotPublished' },
  ]);
}

/** Only what was never public can be thrown away. */
export function reasonsNotToDiscard(viewer: Viewer, event: Pick<Plan, 'status' | 'communityId'>): Reason[] {
  return withAll([
    !mayPlan(viewer, event) && { code: 'notYours' },
    event.status !== 'draft' && { code: 'eventNotDraft' },
  ]);
}

/** Whether people who mean to come must know of a change: another time, or another place. */
export const hasMoved = (before: EventTime & { venueId: string }, next: EventTime & { venueId: string }) =>
  before.startsAt.getTime() !== next.startsAt.getTime() ||
  before.endsAt.getTime() !== next.endsAt.getTime() ||
  before.venueId !== next.venueId;

const fewestSpeakers = 2;

export type Warning =
  | { code: 'stepEmpty'; step: string }
  | { code: 'fewSpeakers'; count: number; least: number }
  | { code: 'noHost' | 'noMaterials' };

export const isEmptyStep = ({ performer, material }: Step) => !performer && !material;

/** What a plan still lacks that does not keep it from being shown. */
export function warningsOf({ kind, steps, speakers, host, materials }: Omit<Plan, 'status'>): Warning[] {
  const warnings: Warning[] = steps
    .filter((step) => step.required && isEmptyStep(step))
    .map(({ title }) => ({ code: 'stepEmpty', step: title }));
  if (kind === 'lecture' && speakers < fewestSpeakers)
    warnings.push({ code: 'fewSpeakers', count: speakers, least: fewestSpeakers });
  if (!host) warnings.push({ code: 'noHost' });
  if (!materials) warnings.push({ code: 'noMaterials' });
  return warnings;
}

/**
 * The steps of another template: what was typed stays where the titles agree, and what was typed for a step that the template does
 * not have comes after its steps, so that nothing is lost.
 */
export function withTemplate(patterns: StepPattern[], typed: Step[]): Step[] {
  const named = new Map(typed.map((step) => [step.title, step]));
  const steps = patterns.map((pattern) => {
    const known = named.get(pattern.title);
    return { ...pattern, performer: known?.performer ?? '', material: known?.material ?? '' };
  });
  const taken = new Set(patterns.map(({ title }) => title));
  const rest = typed.filter((step) => !taken.has(step.title) && !isEmptyStep(step));
  return [...steps, ...rest.map((step) => ({ ...step, required: false }))];
}

/** 2026年12月5日 14:00–15:00, with the day of the end where it is another one. */
export function whenOf(locale: Locale, { startsAt, endsAt }: EventTime): string {
  const [from, until] = [fieldsOf(startsAt), fieldsOf(endsAt)];
  return `${formatInstant(locale, startsAt)}–${from.day === until.day ? until.time : formatInstant(locale, endsAt)}`;
}
