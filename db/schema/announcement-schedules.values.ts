/** What can happen to a text by itself at a time. */
export const scheduledActs = ['publish', 'withdraw'] as const;
export type ScheduledAct = (typeof scheduledActs)[number];
