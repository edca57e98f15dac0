import 'server-only';
import { ne } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { events } from '@/db/schema/events';
import type { ImportPreview } from '@/db/schema/imports.values';
import { may } from '@/features/accounts/rules';
import * as texts from '@/features/announcements/imports/queries';
import { listCommunities } from '@/features/communities/queries';
import type { Reason } from '@/lib/rule-broken';
import { type BadCell, firstOfEach, readSheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { type ImportedEvent, listOf, nameOfSpeaker, reasonsNotToImport, repeats } from './rules';
import { type EventRow, type EventSheet, eventSheet } from './sheets';

export type Import = texts.Import;

/** An uploaded list of events, for the person who uploaded it alone. */
export const getImport = (viewer: Viewer, id: string) => texts.getImport(viewer, id, 'events');

/** The list of events that the viewer uploaded last and that still waits. */
export const getWaitingImport = (viewer: Viewer) => texts.getWaitingImport(viewer, 'events');

/** The list with the communities that the viewer settles for. */
export async function eventSheetOf(viewer: Viewer): Promise<EventSheet> {
  return eventSheet((await listCommunities()).filter(({ id }) => may(viewer, 'event.settle', id)));
}

/** Every event there is, as far as a list is held against it. */
export const listKnown = (from: Pick<Db, 'select'> = db) =>
  from
    .select({
      communityId: events.communityId,
      startsAt: events.startsAt,
      title: events.title,
      session: events.session,
    })
    .from(events)
    .where(ne(events.status, 'cancelled'));

export type Checked = {
  rows: ImportedEvent[];
  total: number;
  bad: BadCell[];
  ignored: string[];
  preview: ImportPreview[];
};

/** Reads an office's register and says what would be imported and which cells are wrong. Changes nothing. */
export async function checkList(viewer: Viewer, content: Uint8Array, now: Date): Promise<Checked> {
  const read = await readSheet(await eventSheetOf(viewer), content);
  const rows = read.rows.map(({ row }) => eventOf(viewer, row, now));
  const numberAt = (at: number) => read.rows[at]?.number ?? 0;
  const twice = repeats(rows, await listKnown(), numberAt);
  const found = rows.flatMap((row, at) =>
    [...reasonsNotToImport(viewer, row, now), ...(twice[at] ?? [])].map((reason) => cellOf(numberAt(at), reason)),
  );
  const names = new Map((await listCommunities()).map(({ id, name }) => [id, name]));
  const preview = rows.slice(0, 20).map(({ title, venue, communityId, startsAt }) => ({
    title,
    column: venue,
    community: names.get(communityId) ?? null,
    publishedAt: startsAt.toISOString(),
    of: 'events' as const,
  }));
  const bad = firstOfEach([...read.bad, ...found]);
  return { rows, total: rows.length, bad, ignored: read.ignored, preview };
}

const hour = 3_600_000;

function eventOf(viewer: Viewer, row: EventRow, now: Date): ImportedEvent {
  // A day that is missing is said by its cell; the instant before now lets the other cells be looked at.
  const startsAt = row.startsAt ?? new Date(now.getTime() - 1);
  const attendance = row.attendance ?? 1;
  return {
    communityId: row.community ?? (viewer.kind === 'staff' ? (viewer.communityId ?? '') : ''),
    kind: row.kind ?? 'lecture',
    session: row.session,
    startsAt,
    endsAt: row.endsAt ?? new Date(startsAt.getTime() + hour),
    venue: row.venue ?? '',
    title: row.title ?? '',
    virtue: row.virtue,
    host: row.host ?? '',
    speakers: listOf(row.speakers).map(nameOfSpeaker),
    audience: row.audience ?? 'everybody',
    expected: row.expected ?? attendance,
    attendance,
    steps: listOf(row.steps),
    reportedAt: (row.reported ?? '').split(/\s+/).filter(Boolean).join('\n'),
    gift: row.gift ?? '',
    responsible: row.responsible ?? '',
  };
}

const cellOf = (row: number, { code, field = 'title', values }: Reason): BadCell => ({
  row,
  column: field,
  code,
  ...(values ? { values } : {}),
});
