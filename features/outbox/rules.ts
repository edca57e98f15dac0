import type { Channel, DeliveryFault } from '@/db/schema/outbox.values';
import { may } from '@/features/accounts/rules';
import type { Reason } from '@/lib/rule-broken';
import { withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

const day = 86_400_000;

/** After so many attempts a message to an account that is stopped stands as failed. */
export const mostDeliveries = 3;

/** A stopped account may come back: the next attempt is a day later each time. */
export const nextDelivery = (now: Date) => new Date(now.getTime() + day);

type Message = {
  channel: Channel;
  accountId: string | null;
  communityId: string | null;
  deliveredAt: Date | null;
  failedAt: Date | null;
  fault: DeliveryFault | null;
  readAt: Date | null;
};

/** A message is its person's own business: nobody else reads it or takes note of it. */
export function reasonsNotToRead(viewer: Viewer, message: Message): Reason[] {
  if (message.accountId === null || message.accountId !== viewer.id) return [{ code: 'notYours' }];
  return message.deliveredAt && !message.readAt ? [] : [{ code: 'messageDone' }];
}

/** Why a slip cannot be marked, as handed over or as not taken. */
export function reasonsNotToHandOver(viewer: Viewer, message: Message): Reason[] {
  return withAll([
    !may(viewer, 'message.hand-over', message.communityId) && { code: 'notYours' },
    (message.channel !== 'slip' || message.deliveredAt !== null || message.failedAt !== null) && {
      code: 'messageDone',
    },
  ]);
}

/** Only what failed is tried again, and what nobody needs any more did not. */
export function reasonsNotToResend(viewer: Viewer, message: Message): Reason[] {
  return withAll([
    !may(viewer, 'message.hand-over', message.communityId) && { code: 'notYours' },
    (message.failedAt === null || message.fault === null) && { code: 'messageDone' },
  ]);
}
