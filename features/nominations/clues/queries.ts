import 'server-only';
import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { communities } from '@/db/schema/communities';
import { clueAdditions, clues, nominations, personPictures } from '@/db/schema/nominations';
import type { Category, Channel, ClueRefusal, ClueStatus, NominationStatus } from '@/db/schema/nominations.values';
import { withinReach } from '@/features/accounts/queries';
import { openForStaff, openOwn } from '@/features/privacy/queries';
import type { Viewer } from '@/lib/viewer';
import type { ClueFilter } from './inputs';
import { toldOf } from './rules';

const deskPageSize = 30;

const fields = {
  id: clues.id,
  number: clues.number,
  status: clues.status,
  channel: clues.channel,
  proof: clues.proof,
  category: clues.category,
  communityId: clues.communityId,
  community: communities.name,
  communityEn: communities.nameEn,
  name: clues.name,
  receivedAt: clues.receivedAt,
  nominationId: clues.nominationId,
};

export type ClueRow = {
  id: string;
  number: string;
  status: ClueStatus;
  channel: Channel;
  proof: 'work' | 'none' | 'paper';
  category: Category;
  communityId: string | null;
  community: string | null;
  communityEn: string | null;
  name: string | null;
  receivedAt: Date;
  nominationId: string | null;
};

/** The clues that the viewer decides on, newest first. */
export async function listClues(viewer: Viewer, filter: ClueFilter, size = deskPageSize): Promise<Page<ClueRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select(fields)
    .from(clues)
    .leftJoin(communities, eq(communities.id, clues.communityId))
    .where(
      and(
        onDeskOf(viewer),
        filter.status ? eq(clues.status, filter.status) : undefined,
        cursor ? past(clues.receivedAt, clues.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(clues.receivedAt), order(clues.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ receivedAt, id }) => ({ at: receivedAt, id }));
}

const onDeskOf = (viewer: Viewer) => withinReach(viewer, 'clue.decide', clues.communityId);

export type ClueView = ClueRow & {
  deed: string | null;
  place: string | null;
  additions: string[];
  pictures: string[];
  refusal: ClueRefusal | null;
  passedOnTo: string | null;
  decidedAt: Date | null;
  /** Whether there is still a way to reach who sent it. */
  reachable: boolean;
};

const wholeRow = {
  ...fields,
  personId: clues.personId,
  sealedDeed: clues.sealedDeed,
  sealedNominator: clues.sealedNominator,
  refusal: clues.refusal,
  passedOnTo: clues.passedOnTo,
  decidedAt: clues.decidedAt,
};

/** A clue as the desk reads it: the look at the deed is recorded. Undefined when the viewer does not decide on it. */
export async function getClue(viewer: Viewer, id: string, now: Date): Promise<ClueView | undefined> {
  const [row] = await db
    .select(wholeRow)
    .from(clues)
    .leftJoin(communities, eq(communities.id, clues.communityId))
    .where(and(eq(clues.id, id), onDeskOf(viewer)));
  if (!row) return undefined;
  const { personId, sealedDeed, sealedNominator, ...view } = row;
  const sealed = { deed: sealedDeed, ...(await sealedAdditions(id)) };
  const opened = sealedDeed ? await openForStaff(viewer, personId, sealed, now) : { deed: null };
  return { ...view, ...(await textsOf(id, opened)), reachable: sealedNominator !== null };
}

export type OwnClue = Omit<ClueView, 'reachable' | 'nominationId'> & {
  progress: NominationStatus | null;
  pictures: string[];
};

/** A clue for whoever sent it, with the receipt in hand: what was written, and how far it has come. */
export async function getOwnClue(id: string): Promise<OwnClue | undefined> {
  const [row] = await db
    .select({ ...wholeRow, progress: nominations.status })
    .from(clues)
    .leftJoin(communities, eq(communities.id, clues.communityId))
    .leftJoin(nominations, eq(nominations.id, clues.nominationId))
    .where(eq(clues.id, id));
  if (!row) return undefined;
  const { personId, sealedDeed, sealedNominator: _, nominationId: __, ...view } = row;
  // A nomination may go on without its nominator; to the nominator nothing of it is left.
  if (view.status === 'withdrawn') return { ...view, name: null, deed: null, place: null, additions: [], pictures: [] };
  const opened = await openOwn(personId, { deed: sealedDeed, ...(await sealedAdditions(id)) });
  return { ...view, refusal: toldOf(view.refusal), ...(await textsOf(id, opened)) };
}

async function sealedAdditions(clueId: string): Promise<Record<`addition-${number}`, string>> {
  const rows = await db
    .select({ text: clueAdditions.sealedText })
    .from(clueAdditions)
    .where(eq(clueAdditions.clueId, clueId))
    .orderBy(asc(clueAdditions.addedAt));
  return Object.fromEntries(rows.map(({ text }, at) => [`addition-${at}`, text]));
}

async function textsOf(clueId: string, opened: Record<string, string | null>) {
  const { deed: sealed, ...additions } = opened;
  const { deed = null, place = null } = sealed ? (JSON.parse(sealed) as { deed?: string; place?: string }) : {};
  const pictures = await db
    .select({ id: personPictures.id })
    .from(personPictures)
    .where(eq(personPictures.clueId, clueId));
  return {
    deed,
    place: place || null,
    additions: Object.values(additions).filter((text) => text !== null),
    pictures: pictures.map(({ id }) => id),
  };
}

/** How to reach who sent a clue, for whoever decides on it; the look is recorded before anything is shown. */
export async function readNominator(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ name: string; contact: string } | undefined> {
  const [row] = await db
    .select()
    .from(clues)
    .where(and(eq(clues.id, id), onDeskOf(viewer)));
  if (!row?.sealedNominator) return undefined;
  const { contact } = await openForStaff(viewer, row.nominatorId, { contact: row.sealedNominator }, now);
  return contact ? (JSON.parse(contact) as { name: string; contact: string }) : undefined;
}

export type SamePerson = {
  kind: 'clue' | 'nomination';
  id: string;
  number: string;
  name: string;
  category: Category;
  community: string | null;
  communityEn: string | null;
  status: ClueStatus | NominationStatus;
  at: Date;
  /** What is the same beside the sound of the name. */
  same: ('name' | 'category' | 'community')[];
};

/** Who may be the same person: everybody of the same name or the same pinyin, the likeliest first. */
export async function listSamePerson(
  viewer: Viewer,
  clue: Pick<ClueView, 'id' | 'name' | 'category' | 'communityId' | 'nominationId'>,
): Promise<SamePerson[]> {
  const [own] = await db.select({ pinyin: clues.pinyin }).from(clues).where(eq(clues.id, clue.id));
  if (!clue.name || !own?.pinyin) return [];
  const [people, others] = await Promise.all([
    db
      .select({
        id: nominations.id,
        number: nominations.number,
        name: nominations.name,
        category: nominations.category,
        communityId: nominations.communityId,
        community: communities.name,
        communityEn: communities.nameEn,
        status: nominations.status,
        at: nominations.createdAt,
      })
      .from(nominations)
      .innerJoin(communities, eq(communities.id, nominations.communityId))
      .where(
        and(
          eq(nominations.pinyin, own.pinyin),
          withinReach(viewer, 'clue.decide', nominations.communityId),
          clue.nominationId ? ne(nominations.id, clue.nominationId) : undefined,
        ),
      )
      .limit(20),
    db
      .select({
        id: clues.id,
        number: clues.number,
        name: clues.name,
        category: clues.category,
        communityId: clues.communityId,
        community: communities.name,
        communityEn: communities.nameEn,
        status: clues.status,
        at: clues.receivedAt,
      })
      .from(clues)
      .leftJoin(communities, eq(communities.id, clues.communityId))
      .where(
        and(
          eq(clues.pinyin, own.pinyin),
          onDeskOf(viewer),
          ne(clues.id, clue.id),
          isNull(clues.nominationId),
          inArray(clues.status, ['held', 'received']),
        ),
      )
      .limit(20),
  ]);
  const same = (other: { name: string | null; category: Category; communityId: string | null }) => {
    const found: SamePerson['same'] = [];
    if (other.name === clue.name) found.push('name');
    if (other.category === clue.category) found.push('category');
    if (other.communityId === clue.communityId) found.push('community');
    return found;
  };
  return [
    ...people.map((row) => ({ ...row, kind: 'nomination' as const, name: row.name ?? '', same: same(row) })),
    ...others.map((row) => ({ ...row, kind: 'clue' as const, name: row.name ?? '', same: same(row) })),
  ].sort((a, b) => b.same.length - a.same.length || b.at.getTime() - a.at.getTime());
}

/** The clues of a nomination, oldest first. */
export const listCluesOf = (nominationId: string): Promise<ClueRow[]> =>
  db
    .select(fields)
    .from(clues)
    .leftJoin(communities, eq(communities.id, clues.communityId))
    .where(eq(clues.nominationId, nominationId))
    .orderBy(asc(clues.receivedAt));
