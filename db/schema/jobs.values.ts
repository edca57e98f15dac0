/** What is done by itself, and what each needs to know. Only ids: a job outlives what it is about. */
export type JobPayloads = {
  'keep-schedule': { scheduleId: string };
  'keep-notice': { noticeId: string };
  'deliver-message': { messageId: string };
  'end-offer': { signUpId: string };
  'remind-of-event': { eventId: string };
  'keep-closing': { editionId: string };
  'forget-contacts': Record<string, never>;
  'forget-uploads': Record<string, never>;
  'tidy-jobs': Record<string, never>;
};
export type JobKind = keyof JobPayloads;

export const jobKinds = [
  'keep-schedule',
  'keep-notice',
  'deliver-message',
  'end-offer',
  'remind-of-event',
  'keep-closing',
  'forget-contacts',
  'forget-uploads',
  'tidy-jobs',
] as const satisfies readonly JobKind[];
