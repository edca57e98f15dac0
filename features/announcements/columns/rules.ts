/**
 * How a column does: `fresh`, `idle` for whole days without a new text, `empty` when none was ever published, `hidden`
 * when the office shows it to nobody, so that nothing is missed in it.
 */
export type Health = { state: 'fresh' | 'empty' | 'hidden' } | { state: 'idle'; days: number };

const dayLength = 86_400_000;

export function healthOf(
  { shown, staleDays }: { shown: boolean; staleDays: number },
  lastPublished: Date | null,
  now: Date,
): Health {
  if (!shown) return { state: 'hidden' };
  if (!lastPublished) return { state: 'empty' };
  const days = Math.floor((now.getTime() - lastPublished.getTime()) / dayLength);
  return days >= staleDays ? { state: 'idle', days } : { state: 'fresh' };
}

/** Whether somebody should write something for it. */
export const wantsText = ({ state }: Health): boolean => state === 'idle' || state === 'empty';
