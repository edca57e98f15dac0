import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, asc, desc, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import {
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';
import { pictureConsents } from '@/db/schema/media';
import { may, reachOf } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { countAll, figures, placeAsked } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import {
  communityOfKey,
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
import { isOfPeriod, isOfPlace, keyOf, type Ref, type Subject } from './subjects/rules';

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
  const at = eq(evidenceTags.communityId, placeKey(communityId));
  return tagsWhere(edition, and(at, indicatorId ? eq(indicators.id, indicatorId) : undefined));
}

async function tagsWhere(edition: Edition, where: SQL | undefined): Promise<Tag[]> {
  const rows = await db
    .select({ tag: evidenceTags, taggedByName: accounts.signature })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .leftJoin(accounts, eq(accounts.id, evidenceTags.taggedBy))
    .where(and(eq(indicators.editionId, edition.id), where))
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  const subjects = await findSubjects(rows.map(({ tag }) => refOfTag(tag)));
  const period = { from: edition.fromDay, to: edition.toDay };
  const tags = rows.map(({ tag, taggedByName }): Tag => {
    const subject = subjects.get(keyOf(refOfTag(tag)));
    const fits = (found: Subject) =>
      isOfPeriod(period, found, tag.kind) && isOfPlace(found, communityOfKey(tag.communityId));
    return { ...tag, taggedByName, subject, counts: subject !== undefined && fits(subject) };
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
  now = new Date(),
): Promise<{ edition: Edition; rows: TreeRow[] } | undefined> {
  const [edition] = may(viewer, 'evidence.read', communityId)
    ? await db.select().from(indicatorEditions).where(eq(indicatorEditions.id, id))
    : [];
  if (!edition) return undefined;
  const tree = await db.select().from(indicators).where(eq(indicators.editionId, id)).orderBy(asc(indicators.position));
  const leafOf = await leavesOf({ edition, communityId, wanted: tree }, now);
  return {
    edition,
    rows: tree.map((indicator) => ({ indicator, leaf: indicator.isSmallest ? leafOf(indicator) : null })),
  };
}

export type PlaceLights = { community: Community; counts: Record<Light, number> };

/** How complete each community is, for whoever reads all of them; nothing for others. */
export async function listPlaces(
  viewer: Viewer,
  edition: Edition,
  rows: TreeRow[],
  now = new Date(),
): Promise<PlaceLights[]> {
  if (reachOf(viewer, 'evidence.read') !== null) return [];
  const smallest = rows.flatMap(({ indicator, leaf }) => (leaf ? [indicator] : []));
  const communities = await listCommunities();
  const [tags, pictures, statements] = await Promise.all([
    tagsWhere(edition, undefined),
    picturesWhere(edition, undefined, now),
    statementsWhere(edition, undefined),
  ]);
  const places: PlaceLights[] = [];
  for (const community of communities) {
    const of = <T extends { communityId: string }>(all: T[]) => all.filter((one) => one.communityId === community.id);
    const found = { tags: of(tags), pictures: of(pictures), statements: of(statements) };
    const leafOf = await leavesFrom({ edition, communityId: community.id, wanted: smallest }, found);
    places.push({ community, counts: countLights(smallest.map((indicator) => leafOf(indicator).light)) });
    // What is counted for many places blocks: others have their turn in between.
    await turn();
  }
  return places;
}

type Wanted = { edition: Edition; communityId: string | null; wanted: Indicator[] };
type Gathered = { tags: Tag[]; pictures: PictureRow[]; statements: Statement[] };

/** What these indicators have at a place, with one look at each kind of thing; `tags` where they were looked up already. */
async function leavesOf({ edition, communityId, wanted }: Wanted, now: Date, tags?: Tag[]) {
  const key = placeKey(communityId);
  const [only] = wanted.length === 1 ? wanted : [];
  const [found, pictures, statements] = await Promise.all([
    tags ?? listTags({ edition, communityId }),
    picturesWhere(edition, and(eq(evidencePictures.communityId, key), only && eq(indicators.id, only.id)), now),
    statementsWhere(edition, and(eq(evidenceStatements.communityId, key), only && eq(indicators.id, only.id))),
  ]);
  return leavesFrom({ edition, communityId, wanted }, { tags: found, pictures, statements });
}

async function leavesFrom({ edition, communityId, wanted }: Wanted, { tags, pictures, statements }: Gathered) {
  const names = new Set(wanted.map(({ needs }) => needs.figure));
  const counted = await countAll(
    figures.filter(({ name }) => names.has(name)),
    { communityId },
    { from: edition.fromDay, to: edition.toDay },
  );
  const amounts = new Map<string, number>(counted.map(({ name, count: amount }) => [name, amount]));
  const counting = byIndicator(tags.filter((tag) => tag.counts));
  const pictureOf = byIndicator(pictures);
  const statementOf = new Map(statements.map((row) => [row.indicatorId, row]));
  return (indicator: Indicator): Leaf => {
    const own = counting.get(indicator.id) ?? [];
    const of = (kind: string) => own.filter((tag) => tag.kind === kind).length;
    const statement = statementOf.get(indicator.id);
    const had: Had = {
      ...{ document: of('document'), process: of('process'), report: of('report') },
      picture: pictureOf.get(indicator.id)?.length ?? 0,
      statement: statement !== undefined && statementFits(edition, statement.statement),
      figure: amounts.get(indicator.needs.figure ?? '') ?? 0,
    };
    const parts = partsOf(indicator.needs, had);
    return { parts, light: lightOf(parts), statement };
  };
}

/** Rows by the indicator that they belong to. */
export function byIndicator<T extends { indicatorId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.indicatorId);
    if (group) group.push(row);
    else groups.set(row.indicatorId, [row]);
  }
  return groups;
}

type PictureRow = { indicatorId: string; communityId: string };

/** The pictures that may be shown now: one whose consent ended or was withdrawn is no evidence. */
function picturesWhere(edition: Edition, where: SQL | undefined, now: Date): Promise<PictureRow[]> {
  const { mediaId, withdrawnAt, until } = pictureConsents;
  const isShown = or(isNull(mediaId), and(isNull(withdrawnAt), or(isNull(until), gt(until, now))));
  return db
    .select({ indicatorId: evidencePictures.indicatorId, communityId: evidencePictures.communityId })
    .from(evidencePictures)
    .innerJoin(indicators, eq(indicators.id, evidencePictures.indicatorId))
    .leftJoin(pictureConsents, eq(mediaId, evidencePictures.mediaId))
    .where(and(eq(indicators.editionId, edition.id), isShown, where));
}

async function statementsWhere(edition: Edition, where: SQL | undefined): Promise<Statement[]> {
  const rows = await db
    .select({ statement: evidenceStatements })
    .from(evidenceStatements)
    .innerJoin(indicators, eq(indicators.id, evidenceStatements.indicatorId))
    .where(and(eq(indicators.editionId, edition.id), where));
  return rows.map(({ statement }) => statement);
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
  now = new Date(),
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
  const tags = await listTags({ edition, communityId, indicatorId: id });
  const [above, leafOf] = await Promise.all([
    listAbove(indicator),
    leavesOf({ edition, communityId, wanted: [indicator] }, now, tags),
  ]);
  return { edition, indicator, above, leaf: indicator.isSmallest ? leafOf(indicator) : null, tags };
}

/** Those above an indicator, from the top. */
async function listAbove(indicator: Indicator): Promise<Indicator[]> {
  if (indicator.parentId === null) return [];
  const [parent] = await db.select().from(indicators).where(eq(indicators.id, indicator.parentId));
  return parent ? [...(await listAbove(parent)), parent] : [];
}

export type Smallest = Pick<Indicator, 'id' | 'code' | 'text' | 'ledgers'> & { edition: string };

/** The smallest items of all open editions, for whoever looks for the one that a record shows. */
export function listSmallest(viewer: Viewer): Promise<Smallest[]> {
  if (!may(viewer, 'evidence.tag')) return Promise.resolve([]);
  const { id, code, text, ledgers } = indicators;
  return db
    .select({ id, code, text, ledgers, edition: indicatorEditions.title })
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
      ...{ indicatorId: indicators.id, code: indicators.code, text: indicators.text, edition: indicatorEditions.title },
    })
    .from(evidenceTags)
    .innerJoin(indicators, eq(indicators.id, evidenceTags.indicatorId))
    .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
    .where(and(eq(evidenceTags.type, type), eq(evidenceTags.subjectId, id)))
    .orderBy(asc(evidenceTags.taggedAt), asc(evidenceTags.id));
  return rows.filter((row) => may(viewer, 'evidence.read', row.communityId || null));
}

type At = { indicatorId: string; communityId: string | null };

/** The page of an indicator at a place, with what was done there, and what else stood in its address. */
export async function pageOfPlace({ indicatorId, communityId }: At, done: string, kept: Record<string, string> = {}) {
  const community = (await listCommunities()).find(({ id }) => id === communityId);
  const asked = Object.entries({ community: community?.slug ?? '', ...kept, done }).filter(([, value]) => value);
  return `${indicatorPath(indicatorId)}?${new URLSearchParams(asked)}`;
}
