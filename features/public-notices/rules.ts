import type { NominationStatus } from '@/db/schema/nominations.values';
import type { NoticeStatus } from '@/db/schema/public-notices.values';
import { may } from '@/features/accounts/rules';
import { addWorkingDays, type Deviations, deadlineOf, isWorkingDay } from '@/features/calendar/rules';
import { type NominationFacts, reasonsNotToGoOn } from '@/features/nominations/rules';
import type { Terms } from '@/features/nominations/terms/rules';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

/** A change of the clock: `extraDays` more working days, or, with none, a pause, whose `until` is null while it lasts. */
type ClockChange = { extraDays: number; from: Date; until: Date | null };
type Clock = { startDay: string; workingDays: number; changes: ClockChange[] };

const dayLength = 86_400_000;

/** The day on which a notice begins that was meant to begin on a day: that one if it is worked, else the next that is. */
export const startOf = (day: string, deviations: Deviations) =>
  isWorkingDay(day, deviations) ? day : addWorkingDays(day, 1, deviations);

/** When the start day begins. */
export const beginsAt = (startDay: string) => fromShanghai(`${startDay} 00:00`);

/**
 * When a notice may end: at the end of work of its last working day. The start day does not count (民法典 art. 201), nor does
 * a day that a pause touched; null while it is paused.
 */
export function dueOf({ startDay, workingDays, changes }: Clock, deviations: Deviations): Date | null {
  const counted = new Map(deviations);
  for (const { extraDays, from, until } of changes) {
    if (extraDays > 0) continue;
    if (until === null) return null;
    for (const day of daysTouched(from, until)) counted.set(day, 'holiday');
  }
  const amount = changes.reduce((sum, { extraDays }) => sum + extraDays, workingDays);
  return deadlineOf(beginsAt(startDay), { amount, unit: 'working-days' }, counted);
}

/** How many working days are left after today until a notice may end; 0 on its last day. */
export function daysLeft(dueAt: Date, deviations: Deviations, now: Date): number {
  let [left, day] = [0, dayOf(now)];
  for (const last = dayOf(dueAt); day < last; left += 1) day = addWorkingDays(day, 1, deviations);
  return left;
}

function daysTouched(from: Date, until: Date): string[] {
  const days: string[] = [];
  for (let at = beginsAt(dayOf(from)); at <= until; at = new Date(at.getTime() + dayLength)) days.push(dayOf(at));
  return days;
}

const openStatuses = ['scheduled', 'running', 'paused'] as const satisfies readonly NoticeStatus[];
/** The notices that the public sees whole. */
export const shownStatuses = ['running', 'paused'] as const satisfies readonly NoticeStatus[];

const isOpen = (status: NoticeStatus) => openStatuses.some((open) => open === status);
export const isShown = (status: NoticeStatus) => shownStatuses.some((shown) => shown === status);

/** No notice is planned for longer: people are named on it all the while. */
export const mostDays = 30;
const furthestStart = 366 * dayLength;

type Candidate = NominationFacts & { openObjections: number };

/** Why somebody cannot be put on public notice. */
export function reasonsNotToShow(person: Candidate, terms: Terms, now: Date): Reason[] {
  return withAll([
    !isBefore(person.status) && { code: 'nominationElsewhere' },
    person.secret && { code: 'secretNotShown' },
    person.openObjections > 0 && { code: 'objectionOpen' },
    ...reasonsNotToGoOn(person, terms, now),
  ]);
}

const isBefore = (status: NominationStatus) => status === 'verified' || status === 'reviewed';

type Planned = { communityId: string; startDay: string; workingDays: number; people: Candidate[] };

/** Why a public notice cannot be arranged like this. */
export function reasonsNotToOpen(viewer: Viewer, planned: Planned, terms: Terms, now: Date): Reason[] {
  const { communityId, startDay, workingDays, people } = planned;
  if (!may(viewer, 'notice.run', communityId)) return [{ code: 'notYours' }];
  if (people.some((person) => person.communityId !== communityId)) return [{ code: 'notYours', field: 'people' }];
  return withAll([
    people.length === 0 && { code: 'noticePeopleMissing', field: 'people' },
    ...people
      .flatMap((person) => reasonsNotToShow(person, terms, now))
      .map((reason) => ({ ...reason, field: 'people' })),
    startDay < dayOf(now) && { code: 'noticeStartPast', field: 'startDay' },
    startDay > dayOf(new Date(now.getTime() + furthestStart)) && { code: 'timeTooFar', field: 'startDay' },
    workingDays < terms.noticeDays && {
      code: 'noticeTooShort',
      field: 'workingDays',
      values: { least: terms.noticeDays },
    },
    workingDays > mostDays && { code: 'noticeTooLong', field: 'workingDays', values: { most: mostDays } },
  ]);
}

/** What rules ask of a notice. */
export type NoticeFacts = { communityId: string; status: NoticeStatus; dueAt: Date | null };

const isOver = ({ dueAt }: NoticeFacts, now: Date) => dueAt !== null && dueAt <= now;

/** Why a notice cannot be paused. */
export function reasonsNotToPause(viewer: Viewer, notice: NoticeFacts, now: Date): Reason[] {
  if (!may(viewer, 'notice.run', notice.communityId)) return [{ code: 'notYours' }];
  if (notice.status !== 'running') return [{ code: 'noticeNotRunning' }];
  return withAll([isOver(notice, now) && { code: 'noticeTermOver' }]);
}

/** Why a notice cannot go on after a pause. */
export function reasonsNotToResume(viewer: Viewer, notice: NoticeFacts): Reason[] {
  if (!may(viewer, 'notice.run', notice.communityId)) return [{ code: 'notYours' }];
  return withAll([notice.status !== 'paused' && { code: 'noticeNotPaused' }]);
}

/** Why a notice cannot be given more working days. */
export function reasonsNotToExtend(viewer: Viewer, notice: NoticeFacts, now: Date): Reason[] {
  if (!may(viewer, 'notice.run', notice.communityId)) return [{ code: 'notYours' }];
  if (!isShown(notice.status)) return [{ code: 'noticeNotRunning' }];
  return withAll([isOver(notice, now) && { code: 'noticeTermOver' }]);
}

/** Why a notice cannot be taken back. It is the only way to stop one before its term, and nothing follows from it. */
export function reasonsNotToWithdraw(viewer: Viewer, notice: NoticeFacts): Reason[] {
  if (!may(viewer, 'notice.run', notice.communityId)) return [{ code: 'notYours' }];
  return withAll([!isOpen(notice.status) && { code: 'noticeOver' }]);
}

/** Why a notice does not end now. Nobody can end one: it ends when none of these holds, by itself. */
export function reasonsNotToEnd(notice: { status: NoticeStatus }, due: Date | null, objections: number, now: Date) {
  return withAll([
    notice.status !== 'running' && { code: 'noticeNotRunning' },
    (due === null || due > now) && { code: 'noticeRuns' },
    objections > 0 && { code: 'objectionOpen' },
  ]);
}

/** Why a public notice may be done without: danger to the person or to relatives, or the person asked for it. */
export const waiverReasons = ['danger', 'relatives', 'asked'] as const;
export type WaiverReason = (typeof waiverReasons)[number];

/** Why somebody is not cleared without a public notice, which only protects who stepped in against violence. */
export function reasonsNotToWaive(viewer: Viewer, person: Candidate, terms: Terms, now: Date): Reason[] {
  if (!may(viewer, 'notice.run', person.communityId)) return [{ code: 'notYours' }];
  return withAll([
    !(person.secret && person.category === 'bravery') && { code: 'waiverOnlySecret' },
    !isBefore(person.status) && { code: 'nominationElsewhere' },
    person.openObjections > 0 && { code: 'objectionOpen' },
    ...reasonsNotToGoOn(person, terms, now),
  ]);
}

/** Why a sentence cannot stand in public for good: it holds a number of somebody, or names who is on the notice. */
export function reasonsNotToSay(field: string, sentence: string, names: (string | null)[]): Reason[] {
  const plain = sentence.replace(/\s/g, '');
  return withAll([
    privateNumberIn(sentence) !== null && { code: 'personalNumber', field },
    names.some((name) => name && plain.includes(name.replace(/\s/g, ''))) && { code: 'personNamed', field },
  ]);
}
