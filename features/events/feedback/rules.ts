import type { EventStatus } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** From the best to the worst, as people read them. */
export const ratings = [5, 4, 3, 2, 1] as const;

const openDays = 14;

type Facts = { status: EventStatus; endsAt: Date };

/** Until when feedback on an event is taken. */
export const feedbackEnd = ({ endsAt }: Pick<Facts, 'endsAt'>) => new Date(endsAt.getTime() + openDays * 86_400_000);

/** Whether visitors may say now how an event was. */
export const takesFeedback = (event: Facts, now: Date): boolean =>
  (event.status === 'published' || event.status === 'held') && event.endsAt <= now && now < feedbackEnd(event);

/** Why feedback is not taken: too early, too late, not for what did not take place; and no numbers that belong to somebody. */
export const reasonsNotToTake = (event: Facts, words: string, now: Date): Reason[] =>
  withAll([
    !takesFeedback(event, now) && { code: 'feedbackClosed' },
    privateNumberIn(words) !== null && { code: 'personalNumber', field: 'words' },
  ]);

export const mayReadFeedback = (viewer: Viewer, { communityId }: { communityId: string }) =>
  may(viewer, 'event.read', communityId);

/** The mean in hundredths, rounded half up in whole numbers, so that no fraction is ever inexact. */
export const meanInHundredths = (sum: number, count: number): number =>
  count === 0 ? 0 : Math.floor((200 * sum + count) / (2 * count));

/** 4.67 of 467 */
export const shownMean = (hundredths: number) =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
