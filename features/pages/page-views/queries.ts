import 'server-only';
import { and, asc, desc, gte, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { pageViews } from '@/db/schema/page-views';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { daysOf, firstDayOf, pathOfText, type Span, slugOfPath } from './rules';

const mostRead = 50;
// Sums are wide numbers on PostgreSQL, and come as text.
const total = sql<number>`sum(${pageViews.views})`.mapWith(Number);

export type ReadPage = { path: string; views: number; title: string | null };

/** The pages that were read most in a span, with the title of those that are texts. */
export async function listMostRead(viewer: Viewer, span: Span, now: Date): Promise<ReadPage[]> {
  if (!may(viewer, 'page-view.read')) return [];
  const rows = await db
    .select({ path: pageViews.path, views: total })
    .from(pageViews)
    .where(gte(pageViews.day, firstDayOf(span, now)))
    .groupBy(pageViews.path)
    .orderBy(desc(total), asc(pageViews.path))
    .limit(mostRead);
  const titles = await titlesOf(rows.map(({ path }) => path));
  return rows.map((row) => ({ ...row, title: titles.get(row.path) ?? null }));
}

async function titlesOf(paths: string[]): Promise<Map<string, string>> {
  const slugs = paths.map(slugOfPath).filter((slug) => slug !== null);
  if (slugs.length === 0) return new Map();
  const rows = await db
    .select({ slug: announcements.slug, title: announcements.title })
    .from(announcements)
    .where(inArray(announcements.slug, slugs));
  return new Map(rows.map(({ slug, title }) => [pathOfText(slug), title]));
}

export type DayTotal = { day: string; views: number };

/** How often anything was read on each day of a span, oldest first, also on days without a reader. */
export async function listDayTotals(viewer: Viewer, span: Span, now: Date): Promise<DayTotal[]> {
  if (!may(viewer, 'page-view.read')) return [];
  const rows = await db
    .select({ day: pageViews.day, views: total })
    .from(pageViews)
    .where(gte(pageViews.day, firstDayOf(span, now)))
    .groupBy(pageViews.day);
  const counted = new Map(rows.map(({ day, views }) => [day, views]));
  return daysOf(span, now).map((day) => ({ day, views: counted.get(day) ?? 0 }));
}

export type TextViews = { week: number; month: number };

/** How often texts were read in the last 7 and 30 days, by their slug; those that nobody read are left out. */
export async function viewsOfTexts(viewer: Viewer, slugs: string[], now: Date): Promise<Map<string, TextViews>> {
  if (!may(viewer, 'page-view.read') || slugs.length === 0) return new Map();
  const slugOf = new Map(slugs.map((slug) => [pathOfText(slug), slug]));
  const week = sql<number>`sum(case when ${pageViews.day} >= ${firstDayOf(7, now)} then ${pageViews.views} else 0 end)`;
  const rows = await db
    .select({ path: pageViews.path, week: week.mapWith(Number), month: total })
    .from(pageViews)
    // Each day by name: with the path it is a place in the key.
    .where(and(inArray(pageViews.day, daysOf(30, now)), inArray(pageViews.path, [...slugOf.keys()])))
    .groupBy(pageViews.path);
  return new Map(rows.map(({ path, week, month }) => [slugOf.get(path) ?? path, { week, month }]));
}
