import 'server-only';
import { and, asc, desc, eq, gt, isNotNull, isNull, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { attachments, bodyPictures } from '@/db/schema/attachments';
import { communities } from '@/db/schema/communities';
import { media, pictureConsents } from '@/db/schema/media';
import type { MediaFormat } from '@/db/schema/media.values';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { notUsedBesideTexts } from '../event-uses/queries';
import { consentFields } from '../queries';
import { type Consent, isShown, runsOutFrom } from '../rules';
import type { LibraryFilter } from './inputs';

const pageSize = 24;

const fields = {
  id: media.id,
  hash: media.hash,
  format: media.format,
  name: media.name,
  alt: media.alt,
  width: media.width,
  height: media.height,
  bytes: media.bytes,
  focusX: media.focusX,
  focusY: media.focusY,
  avif: media.avif,
  version: media.version,
  communityId: media.communityId,
  addedAt: media.addedAt,
};

export type LibraryItem = {
  id: string;
  hash: string;
  format: MediaFormat;
  name: string;
  alt: string;
  width: number;
  height: number;
  bytes: number;
  focusX: number;
  focusY: number;
  avif: boolean;
  version: number;
  communityId: string | null;
  addedAt: Date;
  consent: Consent | null;
};

/** What stands in the library for a viewer: of the own community and of the whole sub-district, newest first. */
export async function listLibrary(
  viewer: Viewer,
  filter: LibraryFilter,
  now: Date,
  size = pageSize,
): Promise<Page<LibraryItem>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select({ ...fields, consent: consentFields })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(
      and(
        inLibraryOf(viewer),
        filter.kind === 'picture' ? eq(media.format, 'webp') : undefined,
        filter.kind === 'document' ? ne(media.format, 'webp') : undefined,
        filter.q ? contains(filter.q) : undefined,
        filter.state && inState(filter.state, now),
        cursor ? past(media.addedAt, media.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(media.addedAt), order(media.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ addedAt, id }) => ({ at: addedAt, id }));
}

function inLibraryOf(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'media.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(eq(media.communityId, reach), isNull(media.communityId));
}

function contains(q: string): SQL | undefined {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return or(
    sql`lower(${media.alt}) like ${pattern} escape '\\'`,
    sql`lower(${media.name}) like ${pattern} escape '\\'`,
  );
}

function inState(state: NonNullable<LibraryFilter['state']>, now: Date): SQL | undefined {
  const { until, withdrawnAt } = pictureConsents;
  const states = {
    unused: and(
      notExists(db.select({ one: sql`1` }).from(announcements).where(eq(announcements.coverId, media.id))),
      notExists(db.select({ one: sql`1` }).from(attachments).where(eq(attachments.mediaId, media.id))),
      notExists(db.select({ one: sql`1` }).from(bodyPictures).where(eq(bodyPictures.mediaId, media.id))),
      notUsedBesideTexts(db),
    ),
    'runs-out': and(isNull(withdrawnAt), gt(until, now), lte(until, runsOutFrom(now))),
    expired: and(isNull(withdrawnAt), lte(until, now)),
    withdrawn: isNotNull(withdrawnAt),
  };
  return states[state];
}

export type ItemView = LibraryItem & {
  community: string | null;
  communityEn: string | null;
  addedBy: string | null;
  /** Whose key seals who is shown; null when nobody was named. */
  personId: string | null;
  sealedPeople: string | null;
};

/** One item; undefined when it does not stand in the viewer's library. */
export async function getItem(viewer: Viewer, id: string): Promise<ItemView | undefined> {
  const [row] = await db
    .select({
      ...fields,
      consent: consentFields,
      community: communities.name,
      communityEn: communities.nameEn,
      addedBy: accounts.signature,
      people: { personId: pictureConsents.personId, sealedPeople: pictureConsents.sealedPeople },
    })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .leftJoin(communities, eq(communities.id, media.communityId))
    .leftJoin(accounts, eq(accounts.id, media.addedBy))
    .where(and(eq(media.id, id), inLibraryOf(viewer)));
  if (!row) return undefined;
  const { people, ...item } = row;
  return { ...item, personId: people?.personId ?? null, sealedPeople: people?.sealedPeople ?? null };
}

/** A picture of the library that a text may be given as its cover now. */
export async function getUsablePicture(viewer: Viewer, id: string, now: Date): Promise<ItemView | undefined> {
  const item = await getItem(viewer, id);
  return item?.format === 'webp' && isShown(item.consent, now) ? item : undefined;
}

/** The pictures that came last and may be shown, to choose a cover from. */
export async function listRecentPictures(viewer: Viewer, now: Date): Promise<LibraryItem[]> {
  const { items } = await listLibrary(viewer, { kind: 'picture' }, now, 12);
  return items.filter(({ consent }) => isShown(consent, now));
}

export type Use = {
  announcementId: string;
  title: string;
  status: AnnouncementStatus;
  as: 'cover' | 'body' | 'version' | 'attachment' | 'aside';
};

/** Every text that uses an item, also in an earlier version, and texts set aside in a conflict; what the viewer may open is decided by the page. */
export async function listUses(
  from: Pick<Tx, 'select'> | typeof db,
  id: string,
): Promise<(Use & { communityId: string | null })[]> {
  const text = {
    announcementId: announcements.id,
    title: announcements.title,
    status: announcements.status,
    communityId: announcements.communityId,
  };
  const [covers, bodies, attached, asides] = await Promise.all([
    from.select(text).from(announcements).where(eq(announcements.coverId, id)),
    from
      .select({ ...text, earlier: bodyPictures.earlier })
      .from(bodyPictures)
      .innerJoin(announcements, eq(announcements.id, bodyPictures.announcementId))
      .where(eq(bodyPictures.mediaId, id)),
    from
      .select(text)
      .from(attachments)
      .innerJoin(announcements, eq(announcements.id, attachments.announcementId))
      .where(eq(attachments.mediaId, id)),
    from
      .select(text)
      .from(announcementVersions)
      .innerJoin(announcements, eq(announcements.id, announcementVersions.announcementId))
      .where(
        and(
          eq(announcementVersions.kind, 'aside'),
          isNull(announcementVersions.resolvedAt),
          sql`${announcementVersions.body} like '%/media/' || (select ${media.hash} from ${media} where ${media.id} = ${id}) || '%'`,
        ),
      ),
  ]);
  return [
    ...covers.map((use) => ({ ...use, as: 'cover' as const })),
    ...bodies.map(({ earlier, ...use }) => ({ ...use, as: earlier ? ('version' as const) : ('body' as const) })),
    ...attached.map((use) => ({ ...use, as: 'attachment' as const })),
    ...asides.map((use) => ({ ...use, as: 'aside' as const })),
  ];
}

/** The texts that use an item, as far as the viewer may meet them on the desk, and how many more there are. */
export async function listUsesFor(viewer: Viewer, id: string) {
  const reach = reachOf(viewer, 'announcement.read-drafts');
  const all = await listUses(db, id);
  const seen = all.filter(({ communityId }) => reach === null || (reach !== undefined && communityId === reach));
  return { seen, more: all.length - seen.length };
}
