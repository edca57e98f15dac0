import 'server-only';
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import {
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';
import { may, reachOf } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { countAll, figures, placeAsked } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import {
  countLights,
  type Had,
  indicatorPath,
  type Light,
  lightOf,
  type Part,
  partsOf,
  placeKey,
  statementFits,
} from './rules';
import { findSubjects } from './subjects/queries';
import { isOfPeriod, keyOf, type Ref, type Subject } from './subjects/rules';

export type Edition = typeof indicatorEditions.$inferSelect;
export type Indicator = typeof indicators.$inferSelect;

/** Every edition, the latest first; what they ask for is no secret among staff. */
export async function listEditions(viewer: Viewer): Promise<Edition[]> {
  if (!may(viewer, 'evidence.read')) return [];
  return db.select().from(indicatorEditions).orderBy(desc(indicatorEditions.importedAt), desc(indicatorEditions.id));
}

/** The place whose evidence is shown: the community asked for, or the viewer's own, or the sub-district. */
export async function placeOfEvidence(viewer: Viewer, slug: string | undefined): Promise<Community | null | undefined> {
  if (!may(viewer, 'evidence.read')) return undefined;
  return (await placeAsked(viewer, slug))?.community;
}

export type Tag = typeof evidenceTags.$inferSelect & {
  taggedByName: string | null;
  /** Undefined where the record was taken back since. */
  subject: Subject | undefined;
  /** Whether it still stands and is of the edition's period. */
  counts: boolean;
};

type Of = { edition: Edition; communityId: string | null; indicatorId?: string };

/** What is tagged with the indicators of an edition at a place, each with its record as it stands now, by the day of the record. */
export async function listTags({ edition, communityId, indicatorId }: Of): Promise<Tag[]> {
  const rows = await db
    .select({ tag: evidenceTags, taggedByName: accounts.signature })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .leftJoin(accounts, eq(accounts.id, evidenceTags.taggedBy))
    .where(
      and(
        eq(indicators.editionId, edition.id),
        eq(evidenceTags.communityId, placeKey(communityId)),
        indicatorId ? eq(indicators.id, indicatorId) : undefined,
      ),
    )
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  const subjects = await findSubjects(rows.map(({ tag }) => refOfTag(tag)));
  const period = { from: edition.fromDay, to: edition.toDay };
  const tags = rows.map(({ tag, taggedByName }): Tag => {
    const subject = subjects.get(keyOf(refOfTag(tag)));
    return { ...tag, taggedByName, subject, counts: subject !== undefined && isOfPeriod(period, subject, tag.kind) };
  });
  const dayOf = ({ subject }: Tag) => subject?.day ?? '';
  return tags.sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const refOfTag = ({ type, subjectId }: Pick<Tag, 'type' | 'subjectId'>): Ref => ({ type, id: subjectId });

type Statement = typeof evidenceStatements.$inferSelect;
export type Leaf = { parts: Part[]; light: Light; statement: Statement | undefined };
export type TreeRow = { indicator: Indicator; leaf: Leaf | null };

/** The tree of an edition with what each smallest item has at a place; undefined where there is no such edition. */
export async function getTree(
  viewer: Viewer,
  id: string,
  communityId: string | null,
): Promise<{ edition: Edition; rows: TreeRow[] } | undefined> {
  const [edition] = may(viewer, 'evidence.read', communityId)
    ? await db.select().from(indicatorEditions).where(eq(indicatorEditions.id, id))
    : [];
  if (!edition) return undefined;
  const tree = await db.select().from(indicators).where(eq(indicators.editionId, id)).orderBy(asc(indicators.position));
  const leafOf = await leavesOf(edition, communityId, tree);
  return {
    edition,
    rows: tree.map((indicator) => ({ indicator, leaf: indicator.isSmallest ? leafOf(indicator) : null })),
  };
}

export type PlaceLights = { community: Community; counts: Record<Light, number> };

/** How complete each community is, for whoever reads all of them; nothing for others. */
export async function listPlaces(viewer: Viewer, edition: Edition, rows: TreeRow[]): Promise<PlaceLights[]> {
  if (reachOf(viewer, 'evidence.read') !== null) return [];
  const smallest = rows.flatMap(({ indicator, leaf }) => (leaf ? [indicator] : []));
  const places: PlaceLights[] = [];
  for (const community of await listCommunities()) {
    const leafOf = await leavesOf(edition, community.id, smallest);
    places.push({ community, counts: countLights(smallest.map((indicator) => leafOf(indicator).light)) });
  }
  return places;
}

/** What these indicators have at a place, with one look at each kind of thing. */
async function leavesOf(edition: Edition, communityId: string | null, wanted: Indicator[]) {
  const key = placeKey(communityId);
  const [only] = wanted.length === 1 ? wanted : [];
  const names = new Set(wanted.map(({ needs }) => needs.figure));
  const [tags, pictures, statements, counted] = await Promise.all([
    listTags({ edition, communityId, ...(only ? { indicatorId: only.id } : {}) }),
    countPictures(edition.id, key),
    listStatements(edition.id, key),
    countAll(
      figures.filter(({ name }) => names.has(name)),
      { communityId },
      { from: edition.fromDay, to: edition.toDay },
    ),
  ]);
  const amounts = new Map<string, number>(counted.map(({ name, count: amount }) => [name, amount]));
  return (indicator: Indicator): Leaf => {
    const own = tags.filter((tag) => tag.indicatorId === indicator.id && tag.counts);
    const of = (kind: string) => own.filter((tag) => tag.kind === kind).length;
    const statement = statements.get(indicator.id);
    const had: Had = {
      ...{ document: of('document'), process: of('process'), report: of('report') },
      picture: pictures.get(indicator.id) ?? 0,
      statement: statement !== undefined && statementFits(edition, statement.statement),
      figure: amounts.get(indicator.needs.figure ?? '') ?? 0,
    };
    const parts = partsOf(indicator.needs, had);
    return { parts, light: lightOf(parts), statement };
  };
}

async function countPictures(editionId: string, key: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: evidencePictures.indicatorId, count: count() })
    .from(evidencePictures)
    .innerJoin(indicators, eq(indicators.id, evidencePictures.indicatorId))
    .where(and(eq(indicators.editionId, editionId), eq(evidencePictures.communityId, key)))
    .groupBy(evidencePictures.indicatorId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function listStatements(editionId: string, key: string): Promise<Map<string, Statement>> {
  const ofEdition = db.select({ id: indicators.id }).from(indicators).where(eq(indicators.editionId, editionId));
  const rows = await db
    .select()
    .from(evidenceStatements)
    .where(and(inArray(evidenceStatements.indicatorId, ofEdition), eq(evidenceStatements.communityId, key)));
  return new Map(rows.map((row) => [row.indicatorId, row]));
}

export type IndicatorView = {
  edition: Edition;
  indicator: Indicator;
  above: Indicator[];
  leaf: Leaf | null;
  tags: Tag[];
};

/** One indicator with those above it, what it has at a place, and what is tagged with it. */
export async function getIndicator(
  viewer: Viewer,
  id: string,
  communityId: string | null,
): Promise<IndicatorView | undefined> {
  const [row] = may(viewer, 'evidence.read', communityId)
    ? await db
        .select({ indicator: indicators, edition: indicatorEditions })
        .from(indicators)
        .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
        .where(eq(indicators.id, id))
    : [];
  if (!row) return undefined;
  const { indicator, edition } = row;
  const [above, leafOf, tags] = await Promise.all([
    listAbove(indicator),
    leavesOf(edition, communityId, [indicator]),
    listTags({ edition, communityId, indicatorId: id }),
  ]);
  return { edition, indicator, above, leaf: indicator.isSmallest ? leafOf(indicator) : null, tags };
}

/** Those above an indicator, from the top. */
async function listAbove(indicator: Indicator): Promise<Indicator[]> {
  if (indicator.parentId === null) return [];
  const [parent] = await db.select().from(indicators).where(eq(indicators.id, indicator.parentId));
  return parent ? [...(await listAbove(parent)), parent] : [];
}

export type Smallest = Pick<Indicator, 'id' | 'code' | 'text'> & { edition: string };

/** The smallest items of all open editions, for whoever looks for the one that a record shows. */
export function listSmallest(viewer: Viewer): Promise<Smallest[]> {
  if (!may(viewer, 'evidence.tag')) return Promise.resolve([]);
  const { id, code, text } = indicators;
  return db
    .select({ id, code, text, edition: indicatorEditions.title })
    .from(indicators)
    .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
    .where(and(eq(indicatorEditions.status, 'open'), eq(indicators.isSmallest, true)))
    .orderBy(desc(indicatorEditions.importedAt), asc(indicators.position));
}

/** With which indicators a record is tagged, at the places that the viewer reads. */
export async function listTagsOf(viewer: Viewer, { type, id }: Ref) {
  const rows = await db
    .select({
      ...{ id: evidenceTags.id, communityId: evidenceTags.communityId, kind: evidenceTags.kind },
      ...{ proves: evidenceTags.proves, indicatorId: indicators.id, code: indicators.code, text: indicators.text },
    })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .where(and(eq(evidenceTags.type, type), eq(evidenceTags.subjectId, id)))
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  return rows.filter((row) => may(viewer, 'evidence.read', row.communityId || null));
}

type At = { indicatorId: string; communityId: string | null };

/** The page of an indicator at a place, with what was done there. */
export async function pageOfPlace({ indicatorId, communityId }: At, done: string): Promise<string> {
  const community = (await listCommunities()).find(({ id }) => id === communityId);
  return `${indicatorPath(indicatorId)}?${community ? `community=${community.slug}&` : ''}done=${done}`;
}
