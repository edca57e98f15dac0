import type { EventStatus } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** What the rules of the day after ask of an event. */
export type AfterFacts = { status: EventStatus; communityId: string; startsAt: Date };

/** Why nothing can be written down yet of how an event went. */
export function reasonsNotToFile(viewer: Viewer, event: AfterFacts, now: Date): Reason[] {
  if (!may(viewer, 'event.settle', event.communityId)) return [{ code: 'notYours' }];
  return withAll([
    event.status === 'draft' && { code: 'eventStillDraft' },
    event.status === 'cancelled' && { code: 'eventCancelled' },
    event.startsAt > now && { code: 'eventNotBegun' },
  ]);
}

/** Why the attendance cannot be settled, before anybody looks at how many came. */
export function reasonsNotToClose(viewer: Viewer, event: AfterFacts, now: Date): Reason[] {
  const reasons = reasonsNotToFile(viewer, event, now);
  return event.status === 'held' && reasons.length === 0 ? [{ code: 'attendanceSettled' }] : reasons;
}

type Count = { came: number; seen: number; counted: number | null; because: string };

/**
 * The same with the numbers: `came` is what was checked in, `seen` what stood before the eyes of whoever signs. Where nobody was
 * checked in, one count with its source takes the place; beside check-ins there is none, or people would count twice.
 */
export function reasonsNotToSettle(viewer: Viewer, event: AfterFacts, count: Count, now: Date): Reason[] {
  const reasons = reasonsNotToClose(viewer, event, now);
  if (reasons.some(({ code }) => code === 'notYours' || code === 'attendanceSettled')) return reasons;
  const { came, seen, counted, because } = count;
  return [
    ...reasons,
    ...withAll([
      came !== seen && { code: 'attendanceMoved', values: { came } },
      came === 0 && counted === null && { code: 'cameMissing', field: 'counted' },
      came > 0 && counted !== null && { code: 'countedAlready', field: 'counted' },
      counted !== null && because === '' && { code: 'countSourceMissing', field: 'because' },
      privateNumberIn(because) !== null && { code: 'personalNumber', field: 'because' },
    ]),
  ];
}

const linkMax = 500;

/** The links to reports in the media, one a line; null when a line is none. */
export function linksOf(typed: string): string[] | null {
  const lines = typed
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const isLink = (line: string) =>
    line.length <= linkMax && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(line) && URL.canParse(line);
  return lines.every(isLink) ? lines : null;
}
