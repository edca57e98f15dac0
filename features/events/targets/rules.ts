import type { EventKind } from '@/db/schema/events.values';

/** How many lectures a community means to hold in a year where nothing was set (domain 11.2). */
const defaultLectures = 12;

/** The target of each kind in a year: what was set, and of lectures the default otherwise; null where none is meant. */
export function targetOf(kind: EventKind, set: { kind: EventKind; target: number }[]): number | null {
  return set.find((one) => one.kind === kind)?.target ?? (kind === 'lecture' ? defaultLectures : null);
}
