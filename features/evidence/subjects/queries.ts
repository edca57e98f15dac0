import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import {
  aliasedTable as alias,
  and,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { announcements } from '@/db/schema/announcements';
import { events } from '@/db/schema/events';
import { evidenceTags } from '@/db/schema/evidence';
import { type ProofType, proofTypes } from '@/db/schema/evidence.values';
import { honours } from '@/db/schema/honours';
import { ledgerEntries } from '@/db/schema/ledgers';
import { planItems } from '@/db/schema/plans';
import { publicNotices } from '@/db/schema/public-notices';
import { summaries } from '@/db/schema/summaries';
import { instantsOf, type Period } from '@/features/figures/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { entryTitle } from '@/features/ledgers/rules';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { isPublicType, issuedLedger, keyOf, mayKnow, type Ref, type Subject, type Wanted } from './rules';

type From = Pick<Db, 'select'>;

/** The rows of an area that can be evidence: those that stand, when each was, and what it is called. */
type Kept = {
  from: PgTable;
  id: PgColumn;
  communityId: PgColumn;
  /** An instant, or a day as text. */
  at: PgColumn;
  title: PgColumn;
  target: PgColumn;
  stands: SQL | undefined;
};

const kept: Record<Exclude<ProofType, 'entry'>, Kept> = {
  announcement: {
    ...{
      from: announcements,
      id: announcements.id,
      communityId: announcements.communityId,
      at: announcements.publishedAt,
    },
    ...{ title: announcements.title, target: announcements.id, stands: eq(announcements.status, 'published') },
  },
  event: {
    ...{ from: events, id: events.id, communityId: events.communityId, at: events.startsAt },
    ...{ title: events.title, target: events.number, stands: eq(events.status, 'held') },
  },
  // An honour is called by its number: whom it names is the person's to show.
  honour: {
    ...{ from: honours, id: honours.id, communityId: honours.communityId, at: honours.awardedAt },
    ...{ title: honours.slug, target: honours.slug, stands: isNull(honours.revokedAt) },
  },
  notice: {
    ...{
      from: publicNotices,
      id: publicNotices.id,
      communityId: publicNotices.communityId,
      at: publicNotices.startDay,
    },
    ...{ title: publicNotices.title, target: publicNotices.number },
    stands: inArray(publicNotices.status, ['running', 'paused', 'ended']),
  },
  plan: {
    ...{ from: planItems, id: planItems.id, communityId: planItems.communityId, at: planItems.savedAt },
    ...{ title: planItems.what, target: planItems.id, stands: inArray(planItems.status, ['open', 'done']) },
  },
  summary: {
    // A summary is of its period, however long after it was signed.
    ...{ from: summaries, id: summaries.id, communityId: summaries.communityId, at: summaries.toDay },
    ...{ title: summaries.title, target: summaries.id, stands: eq(summaries.status, 'signed') },
  },
};

async function rowsOf(from: From, type: Exclude<ProofType, 'entry'>, where: SQL | undefined, limit: number) {
  const { from: table, id, communityId, at, title, target, stands } = kept[type];
  const rows = await from
    .select({ id, communityId, at, title, target })
    .from(table)
    .where(and(stands, isNotNull(at), where))
    .orderBy(desc(at), desc(id))
    .limit(limit);
  return rows.map((row): Subject => {
    const { at: when, ...named } = row as { at: string | Date } & Pick<
      Subject,
      'id' | 'communityId' | 'title' | 'target'
    >;
    return { type, ...named, day: typeof when === 'string' ? when : dayOf(when), ledger: null, category: '' };
  });
}

const reversals = alias(ledgerEntries, 'reversals');
const notReversed = (from: From) =>
  notExists(from.select({ one: sql`1` }).from(reversals).where(eq(reversals.reversesId, ledgerEntries.id)));

async function entriesOf(from: From, where: SQL | undefined, limit: number): Promise<Subject[]> {
  const type = 'entry';
  const rows = await from
    .select()
    .from(ledgerEntries)
    .where(and(isNull(ledgerEntries.removedAt), gt(ledgerEntries.entries, 0), notReversed(from), where))
    .orderBy(desc(ledgerEntries.day), desc(ledgerEntries.id))
    .limit(limit);
  return rows.flatMap((row): Subject[] => {
    const ledger = ledgerNamed(row.ledger);
    if (!ledger) return [];
    const { id, communityId, day } = row;
    const entry = {
      id,
      communityId,
      day,
      title: entryTitle(ledger, row),
      target: id,
      ledger: row.ledger,
      category: row.category,
    };
    return [{ ...entry, type }];
  });
}

const idOf = (type: ProofType) => (type === 'entry' ? ledgerEntries.id : kept[type].id);
const rowsFrom = (from: From, type: ProofType, where: SQL | undefined, limit: number) =>
  type === 'entry' ? entriesOf(from, where, limit) : rowsOf(from, type, where, limit);

// Between so many others have their turn: what is asked of SQLite is answered at once, and blocks.
const atOnce = 500;

/** The records of some keys that still stand, by their keys. */
export async function findSubjects(refs: Ref[], from: From = db): Promise<Map<string, Subject>> {
  const found: Subject[] = [];
  for (const type of proofTypes) {
    const ids = [...new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id))];
    for (let at = 0; at < ids.length; at += atOnce) {
      found.push(...(await rowsFrom(from, type, inArray(idOf(type), ids.slice(at, at + atOnce)), atOnce)));
      await turn();
    }
  }
  return new Map(found.map((subject) => [keyOf(subject), subject]));
}

/** The record of a page of the desk, as far as it stands; one that an area wrote stands for its own. */
export async function findByAddress(viewer: Viewer, type: ProofType, address: string): Promise<Subject | undefined> {
  const target = type === 'entry' ? undefined : eq(kept[type].target, address);
  const [there] = await rowsFrom(db, type, or(eq(idOf(type), address), target), 1);
  const [ref] = there ? await ownRefs([there]) : [];
  const subject = ref && (await findSubjects([ref])).get(keyOf(ref));
  return subject && mayKnow(viewer, subject) ? subject : undefined;
}

/** An entry that an area wrote stands for the thing that it was written of: both are one piece of evidence. */
export async function ownRefs(refs: Ref[], from: From = db): Promise<Ref[]> {
  const ids = refs.filter(({ type }) => type === 'entry').map(({ id }) => id);
  if (ids.length === 0) return refs;
  const { id, sourceType, sourceId } = ledgerEntries;
  const written = await from
    .select({ id, sourceType, sourceId })
    .from(ledgerEntries)
    .where(and(inArray(id, ids), isNotNull(sourceId)));
  const own = refs.map((ref): Ref => {
    const source = ref.type === 'entry' ? written.find((row) => row.id === ref.id) : undefined;
    const type = proofTypes.find((known) => known === source?.sourceType);
    return source?.sourceId && type ? { type, id: source.sourceId } : ref;
  });
  return [...new Map(own.map((ref) => [keyOf(ref), ref])).values()];
}

type OfferAsked = { of: Wanted; communityId: string | null; period: Period; indicatorId: string };

/** How many records are offered at once; more are found by their month, or on pages of their own. */
export const mostOffered = 30;

/** Records of one kind, in a period, that may be evidence of an indicator at a place and are not yet; the latest first. */
export async function listOffered(
  viewer: Viewer,
  { of, communityId, period, indicatorId }: OfferAsked,
): Promise<Subject[]> {
  const type: ProofType = 'ledger' in of ? 'entry' : of.type;
  const [community, at] =
    type === 'entry' ? [ledgerEntries.communityId, ledgerEntries.day] : [kept[type].communityId, kept[type].at];
  const isForAll = 'ledger' in of ? of.ledger === issuedLedger : isPublicType(type);
  const here =
    communityId === null ? undefined : or(eq(community, communityId), isForAll ? isNull(community) : undefined);
  const ofLedger = 'ledger' in of ? eq(ledgerEntries.ledger, of.ledger) : undefined;
  const ofCategory = 'ledger' in of && of.category ? eq(ledgerEntries.category, of.category) : undefined;
  const untagged = notTagged(type, { indicatorId, place: communityId ?? '' });
  const rows = await rowsFrom(db, type, and(ofLedger, ofCategory, here, during(at, period), untagged), mostOffered);
  const own = await ownRefs(rows);
  const found = await findSubjects(own);
  return own.flatMap((ref) => found.get(keyOf(ref)) ?? []).filter((subject) => mayKnow(viewer, subject));
}

/** Holds of a record that is no evidence of an indicator at a place yet; nor is, of an entry, what it was written of. */
function notTagged(type: ProofType, { indicatorId, place }: { indicatorId: string; place: string }): SQL | undefined {
  const tagged = (ofType: SQL | undefined) =>
    notExists(
      db
        .select({ one: sql`1` })
        .from(evidenceTags)
        .where(and(eq(evidenceTags.indicatorId, indicatorId), eq(evidenceTags.communityId, place), ofType)),
    );
  const { sourceType, sourceId } = ledgerEntries;
  const asItself = tagged(and(eq(evidenceTags.type, type), eq(evidenceTags.subjectId, idOf(type))));
  if (type !== 'entry') return asItself;
  return and(asItself, tagged(and(eq(evidenceTags.type, sourceType), eq(evidenceTags.subjectId, sourceId))));
}

function during(at: PgColumn, period: Period): SQL | undefined {
  if (at.dataType === 'string') return and(gte(at, period.from), lte(at, period.to));
  const { from, until } = instantsOf(period);
  return and(gte(at, from), lt(at, until));
}
