import 'server-only';
import { and, desc, eq, inArray, max } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { events, venues } from '@/db/schema/events';
import { type EventKind, eventKinds } from '@/db/schema/events.values';
import { records } from '@/db/schema/records';
import { getCommunity } from '@/features/communities/queries';
import { portalName } from '@/features/pages/queries';
import { env } from '@/lib/env';
import type { CalendarEntry } from '@/lib/event-calendar';
import { words } from '@/messages/words';
import { isPublic } from '../queries';
import { type CalendarEvent, type CalendarScope, entryOf } from './rules';

/** A calendar program keeps what it once got; these reach back some years. */
const most = 1000;

/** A calendar as anybody may subscribe to it; undefined when there is no such community or kind. */
export async function getCalendar(
  scope: CalendarScope,
): Promise<{ name: string; entries: CalendarEntry[] } | undefined> {
  const about = await aboutOf(scope);
  if (!about) return undefined;
  const text = words('zh-CN').events.calendars;
  const name = text.name(about.name, await portalName('zh-CN'));
  return { name, entries: await listEntries(about.where) };
}

async function aboutOf(scope: CalendarScope) {
  const text = words('zh-CN').events;
  if (scope.by === 'all') return { name: text.title, where: undefined };
  if (scope.by === 'kinds') {
    const kind = eventKinds.find((known): known is EventKind => known === scope.name);
    return kind && { name: text.kinds[kind], where: eq(events.kind, kind) };
  }
  const community = await getCommunity(scope.name);
  return community && { name: community.name, where: eq(events.communityId, community.id) };
}

/** The calendar file of one event; undefined for what visitors may not see. */
export async function getEventCalendar(number: string) {
  const entries = await listEntries(eq(events.number, number));
  const [entry] = entries;
  return entry && { name: entry.title, entries };
}

async function listEntries(where: ReturnType<typeof eq> | undefined): Promise<CalendarEntry[]> {
  const rows = await db
    .select({ event: events, venue: venues.name, address: venues.address, community: communities.name })
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(and(isPublic, where))
    .orderBy(desc(events.startsAt), desc(events.id))
    .limit(most);
  const changed = await changesOf(rows.map(({ event }) => event.id));
  const origin = env().LINLI_ORIGIN;
  return rows.map((row): CalendarEntry => {
    const event: CalendarEvent = { ...row.event, ...row, publishedAt: row.event.publishedAt ?? row.event.createdAt };
    return entryOf(event, changed.get(row.event.id), origin);
  });
}

/** When what visitors see of some events was changed last. */
async function changesOf(ids: string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: records.subjectId, at: max(records.at) })
    .from(records)
    .where(
      and(
        eq(records.subjectType, 'event'),
        inArray(records.subjectId, ids),
        inArray(records.action, ['event.published', 'event.changed', 'event.cancelled', 'event.held']),
      ),
    )
    .groupBy(records.subjectId);
  return new Map(rows.flatMap(({ id, at }) => (id && at ? [[id, at] as const] : [])));
}
