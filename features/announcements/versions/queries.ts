import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { type Cursor, cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { announcementAutosaves, announcements, announcementVersions } from '@/db/schema/announcements';
import type { Viewer } from '@/lib/viewer';
import { onDeskOf } from '../queries';
import type { ComparisonFilter } from './inputs';
import type { Words } from './rules';

const pageSize = 30;

type VersionKind = 'saved' | 'aside' | 'autosaved';

/** A text as somebody sent it once. `number` is the version that it became, or that it was begun from. */
export type Version = {
  id: string;
  kind: VersionKind;
  number: number;
  title: string;
  savedAt: Date;
  editor: string | null;
};

type Direction = 'older' | 'newer';

/**
 * Every version of a text that the viewer may meet, last first: saved and set aside by anybody, autosaved by the viewer
 * alone.
 */
export async function listVersions(
  viewer: Viewer,
  id: string,
  filter: Pick<ComparisonFilter, 'before' | 'after'>,
  size = pageSize,
): Promise<Page<Version>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const [sent, own] = await Promise.all([
    sentVersions(viewer, id, direction, size, cursor),
    ownAutosaves(viewer, id, direction, size, cursor),
  ]);
  const sign = direction === 'newer' ? 1 : -1;
  const rows = [...sent, ...own.map((row) => ({ ...row, kind: 'autosaved' as const }))].sort(
    (a, b) => sign * (a.savedAt.getTime() - b.savedAt.getTime() || (a.id < b.id ? -1 : 1)),
  );
  return pageOf(rows.slice(0, size + 1), size, direction, cursor !== undefined, ({ savedAt, id }) => ({
    at: savedAt,
    id,
  }));
}

function sentVersions(viewer: Viewer, text: string, direction: Direction, size: number, cursor?: Cursor) {
  const { id, kind, version, title, savedAt, announcementId, editorId } = announcementVersions;
  const order = direction === 'newer' ? asc : desc;
  return db
    .select({ id, kind, number: version, title, savedAt, editor: accounts.signature })
    .from(announcementVersions)
    .innerJoin(announcements, eq(announcements.id, announcementId))
    .leftJoin(accounts, eq(accounts.id, editorId))
    .where(and(eq(announcementId, text), onDeskOf(viewer), cursor ? past(savedAt, id, cursor, direction) : undefined))
    .orderBy(order(savedAt), order(id))
    .limit(size + 1);
}

function ownAutosaves(viewer: Viewer, text: string, direction: Direction, size: number, cursor?: Cursor) {
  const { id, base, title, savedAt, announcementId, accountId } = announcementAutosaves;
  const order = direction === 'newer' ? asc : desc;
  return db
    .select({ id, number: base, title, savedAt, editor: accounts.signature })
    .from(announcementAutosaves)
    .innerJoin(announcements, eq(announcements.id, announcementId))
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(
      and(
        eq(announcementId, text),
        eq(accountId, viewer.id ?? ''),
        onDeskOf(viewer),
        cursor ? past(savedAt, id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(savedAt), order(id))
    .limit(size + 1);
}

export type WholeVersion = Version & Words;

/** One version with its words; undefined when the viewer may not meet it. */
export async function getVersion(viewer: Viewer, text: string, wanted: string): Promise<WholeVersion | undefined> {
  const sent = announcementVersions;
  const [version] = await db
    .select({
      id: sent.id,
      kind: sent.kind,
      number: sent.version,
      title: sent.title,
      summary: sent.summary,
      body: sent.body,
      savedAt: sent.savedAt,
      editor: accounts.signature,
    })
    .from(sent)
    .innerJoin(announcements, eq(announcements.id, sent.announcementId))
    .leftJoin(accounts, eq(accounts.id, sent.editorId))
    .where(and(eq(sent.id, wanted), eq(sent.announcementId, text), onDeskOf(viewer)));
  return version ?? getOwnAutosave(viewer, text, wanted);
}

async function getOwnAutosave(viewer: Viewer, text: string, wanted: string): Promise<WholeVersion | undefined> {
  const { id, base, title, summary, body, savedAt, announcementId, accountId } = announcementAutosaves;
  const [own] = await db
    .select({ id, number: base, title, summary, body, savedAt, editor: accounts.signature })
    .from(announcementAutosaves)
    .innerJoin(announcements, eq(announcements.id, announcementId))
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(and(eq(id, wanted), eq(announcementId, text), eq(accountId, viewer.id ?? ''), onDeskOf(viewer)));
  return own ? { ...own, kind: 'autosaved' } : undefined;
}

/** The two versions that are compared: by default the last one, and the one before it. */
export async function getCompared(
  viewer: Viewer,
  text: string,
  { from, to }: Pick<ComparisonFilter, 'from' | 'to'>,
): Promise<{ before: WholeVersion | undefined; after: WholeVersion } | undefined> {
  const last = to ? undefined : (await listVersions(viewer, text, {}, 1)).items[0];
  const after = await getVersion(viewer, text, to ?? last?.id ?? '');
  if (!after) return undefined;
  if (from) {
    const before = await getVersion(viewer, text, from);
    return before && { before, after };
  }
  const place = `${after.savedAt.getTime()}_${after.id}`;
  const earlier = (await listVersions(viewer, text, { before: place }, 1)).items[0];
  return { before: earlier ? await getVersion(viewer, text, earlier.id) : undefined, after };
}
