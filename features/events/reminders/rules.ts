const dayBefore = 24 * 3_600_000;

/** When people are reminded: a day before, or at once where that is over. */
export const reminderAt = (startsAt: Date, now: Date) =>
  new Date(Math.max(startsAt.getTime() - dayBefore, Math.min(now.getTime(), startsAt.getTime())));
