import type { EventKind } from '@/db/schema/events.values';

/** Lectures that a community means to hold in a year where nothing else was set (domain 11.2). */
export const defaultTarget = 12;

export type HeldMonth = { communityId: string; month: number; held: number; visits: number };
export type Target = { communityId: string; kind: EventKind; target: number };

export type Progress = {
  communityId: string;
  /** January to December: how many were held, and 人次. */
  months: { held: number; visits: number }[];
  held: number;
  visits: number;
  target: number;
};

/** Held and meant to be held, by month and community, of one kind in one year. */
export function progressOf(communityIds: string[], held: HeldMonth[], targets: Target[], kind: EventKind): Progress[] {
  return communityIds.map((communityId) => {
    const mine = held.filter((row) => row.communityId === communityId);
    const months = Array.from({ length: 12 }, (_, at) => {
      const found = mine.find(({ month }) => month === at + 1);
      return { held: found?.held ?? 0, visits: found?.visits ?? 0 };
    });
    const set = targets.find((row) => row.communityId === communityId && row.kind === kind);
    return {
      communityId,
      months,
      held: months.reduce((sum, month) => sum + month.held, 0),
      visits: months.reduce((sum, month) => sum + month.visits, 0),
      target: set?.target ?? (kind === 'lecture' ? defaultTarget : 0),
    };
  });
}
