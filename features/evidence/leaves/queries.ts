import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { evidencePictures, evidenceStatements, indicators } from '@/db/schema/evidence';
import { pictureConsents } from '@/db/schema/media';
import { reachOf } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { countAll, figures } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import type { Edition, Indicator, TreeRow } from '../queries';
import { countLights, type Had, type Light, lightOf, type Part, partsOf, placeKey, statementFits } from '../rules';
import { listTags, type Tag, tagsWhere } from '../tags/queries';

type Statement = typeof evidenceStatements.$inferSelect;
export type Leaf = { parts: Part[]; light: Light; statement: Statement | undefined };

type Wanted = { edition: Edition; communityId: string | null; wanted: Indicator[] };
type Gathered = { tags: Tag[]; pictures: PictureRow[]; statements: Statement[] };

/** What these indicators have at a place, with one look at each kind of thing; `tags` where they were looked up already. */
export async function leavesOf({ edition, communityId, wanted }: Wanted, now: Date, tags?: Tag[]) {
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
  const counting = groupedBy(
    tags.filter((tag) => tag.counts),
    ofIndicator,
  );
  const pictureOf = groupedBy(pictures, ofIndicator);
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

/** Rows by what they belong to. */
export function groupedBy<T>(rows: T[], of: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = of(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export const ofIndicator = ({ indicatorId }: { indicatorId: string }) => indicatorId;
const ofPlace = ({ communityId }: { communityId: string }) => communityId;

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
  const [tags, pictures, statements] = await Promise.all([
    tagsWhere(edition, undefined),
    picturesWhere(edition, undefined, now),
    statementsWhere(edition, undefined),
  ]);
  const [tagsAt, picturesAt] = [groupedBy(tags, ofPlace), groupedBy(pictures, ofPlace)];
  const statementsAt = groupedBy(statements, ofPlace);
  const places: PlaceLights[] = [];
  for (const community of await listCommunities()) {
    const at = <T>(all: Map<string, T[]>) => all.get(community.id) ?? [];
    const found = { tags: at(tagsAt), pictures: at(picturesAt), statements: at(statementsAt) };
    const leafOf = await leavesFrom({ edition, communityId: community.id, wanted: smallest }, found);
    places.push({ community, counts: countLights(smallest.map((indicator) => leafOf(indicator).light)) });
    // What is counted for many places blocks: others have their turn in between.
    await turn();
  }
  return places;
}
