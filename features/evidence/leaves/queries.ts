import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { evidencePictures, evidenceStatements, indicators } from '@/db/schema/evidence';
import type { Part } from '@/db/schema/evidence.values';
import { pictureConsents } from '@/db/schema/media';
import { reachOf } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { countAll, figures } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import { listKept } from '../closings/queries';
import type { Edition, Indicator, TreeRow } from '../queries';
import { countLights, type Had, type Light, lightOf, nothing, partsOf, placeKey, statementFits } from '../rules';
import { listTags, type Tag } from '../tags/queries';

type Statement = typeof evidenceStatements.$inferSelect;
/** `kept`: as it was when the edition was closed. */
export type Leaf = { parts: Part[]; light: Light; statement: Statement | undefined; kept: boolean };

type Wanted = { edition: Edition; communityId: string | null; wanted: Indicator[] };
/** What these indicators have at a place, or had when their edition was closed; `tags` where they were looked up already. */
export async function leavesOf({ edition, communityId, wanted }: Wanted, now: Date, tags?: Tag[]) {
  const indicatorId = onlyOf(wanted)?.id;
  const kept =
    edition.status === 'closed' ? await listKept({ editionId: edition.id, communityId, indicatorId }) : undefined;
  if (!kept) return leavesNow({ edition, communityId, wanted }, now, tags);
  const rows = await listStatements(edition, statementAt(communityId, indicatorId));
  const statementOf = new Map(rows.map((row) => [row.indicatorId, row]));
  return ({ id, needs }: Indicator): Leaf => {
    const parts = kept.get(id) ?? partsOf(needs, nothing);
    return { parts, light: lightOf(parts), statement: statementOf.get(id), kept: true };
  };
}

const onlyOf = (wanted: Indicator[]) => (wanted.length === 1 ? wanted[0] : undefined);
const statementAt = (communityId: string | null, indicatorId: string | undefined) =>
  and(
    eq(evidenceStatements.communityId, placeKey(communityId)),
    indicatorId === undefined ? undefined : eq(indicators.id, indicatorId),
  );

/** What they have now, with one look at each kind of thing. */
export async function leavesNow({ edition, communityId, wanted }: Wanted, now: Date, tags?: Tag[]) {
  const key = placeKey(communityId);
  const only = onlyOf(wanted);
  const names = new Set(wanted.map(({ needs }) => needs.figure));
  const [found, pictures, statements, counted] = await Promise.all([
    tags ?? listTags({ edition, communityId }),
    listPictureRows(edition, and(eq(evidencePictures.communityId, key), only && eq(indicators.id, only.id)), now),
    listStatements(edition, statementAt(communityId, only?.id)),
    countAll(
      figures.filter(({ name }) => names.has(name)),
      { communityId },
      { from: edition.fromDay, to: edition.toDay },
    ),
  ]);
  const amounts = new Map<string, number>(counted.map(({ name, count: amount }) => [name, amount]));
  const counting = groupedBy(
    found.filter((tag) => tag.counts),
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
    return { parts, light: lightOf(parts), statement, kept: false };
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

type PictureRow = { indicatorId: string };

/** The pictures that may be shown now: one whose consent ended or was withdrawn is no evidence. */
function listPictureRows(edition: Edition, where: SQL | undefined, now: Date): Promise<PictureRow[]> {
  const { mediaId, withdrawnAt, until } = pictureConsents;
  const isShown = or(isNull(mediaId), and(isNull(withdrawnAt), or(isNull(until), gt(until, now))));
  return db
    .select({ indicatorId: evidencePictures.indicatorId })
    .from(evidencePictures)
    .innerJoin(indicators, eq(indicators.id, evidencePictures.indicatorId))
    .leftJoin(pictureConsents, eq(mediaId, evidencePictures.mediaId))
    .where(and(eq(indicators.editionId, edition.id), isShown, where));
}

async function listStatements(edition: Edition, where: SQL | undefined): Promise<Statement[]> {
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
  const places: PlaceLights[] = [];
  for (const community of await listCommunities()) {
    const leafOf = await leavesOf({ edition, communityId: community.id, wanted: smallest }, now);
    places.push({ community, counts: countLights(smallest.map((indicator) => leafOf(indicator).light)) });
    // One place after another, so that others have their turn in between.
    await turn();
  }
  return places;
}
