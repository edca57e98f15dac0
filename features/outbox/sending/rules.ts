import type { Channel } from '@/db/schema/outbox.values';

const minute = 60_000;

/** After so many attempts what goes out stands as failed until somebody sends it again. */
export const mostSendings = 6;

const pauses = [1, 5, 30, 120, 720];

/** How long a message waits after its nth attempt: longer each time. */
export const pauseAfterSending = (attempts: number) => (pauses[attempts - 1] ?? 720) * minute;

/** When a way was shut, everything that goes by it waits so long, instead of each trying for itself. */
export const restAfterShut = minute;

/** Robots take 20 a minute. Of two windows that touch, half each is never more than that in any minute. */
export const groupLimit = { name: 'webhook', most: 10, minutes: 1 };

export type OutChannel = Extract<Channel, 'mail' | 'webhook'>;
export const goesOut = (channel: Channel): channel is OutChannel => channel === 'mail' || channel === 'webhook';
