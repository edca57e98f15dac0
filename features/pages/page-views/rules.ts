import { dayOf } from '@/lib/time';

/** The spans over which page views are shown, in days; today is the last of them. */
export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

const dayLength = 86_400_000;

/** The days of a span, oldest first, as the neighbourhood dates them. */
export function daysOf(span: Span, now: Date): string[] {
  return Array.from({ length: span }, (_, at) => dayOf(new Date(now.getTime() - (span - 1 - at) * dayLength)));
}

/** The first day of a span. */
export const firstDayOf = (span: Span, now: Date): string => dayOf(new Date(now.getTime() - (span - 1) * dayLength));

/** The path under which the views of a text are counted. */
export const pathOfText = (slug: string): string => `/announcements/${slug}`;

/** The slug of the text that a path shows; null when it shows something else. */
export const slugOfPath = (path: string): string | null => /^\/announcements\/([^/]+)$/.exec(path)?.[1] ?? null;
