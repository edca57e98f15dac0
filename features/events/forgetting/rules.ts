const day = 86_400_000;

/** Who did not come is forgotten once the receipts are closed; who came may want the certificate anew for a year. */
const keptDays = { absent: 30, present: 365 };

/** Events that ended before these instants: of them those who did not come, or all, are forgotten. */
export const forgettingEnds = (now: Date) => ({
  absent: new Date(now.getTime() - keptDays.absent * day),
  present: new Date(now.getTime() - keptDays.present * day),
});
