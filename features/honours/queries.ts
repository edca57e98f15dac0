import 'server-only';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { communities } from '@/db/schema/communities';
import { honourBatches, honours, levelResults } from '@/db/schema/honours';
import type { BatchPeriod } from '@/db/schema/honours.values';
import { nominations } from '@/db/schema/nominations';
import { type Category, categories } from '@/db/schema/nominations.values';
import { consents } from '@/db/schema/privacy';
import { numbersOf } from '@/features/certificates/queries';
import { listCommunities } from '@/features/communities/queries';
import { listPeopleShown, type PersonShown } from '@/features/nominations/people/queries';
import { endOfDay, fromShanghai } from '@/lib/time';
import type { RollFilter } from './inputs';
import type { HonourState } from './rules';

const pageSize = 24;

/** Who is on the roll: honoured as before, and named as `shownOf` of nominations says. For rows joined with nominations. */
export const onRoll = and(
  isNull(honours.revokedAt),
  eq(nominations.status, 'honoured'),
  eq(nominations.secret, false),
  isNotNull(nominations.name),
  sql`exists (select 1 from ${consents} where ${consents.personId} = ${nominations.personId}
    and ${consents.purpose} = 'nominee-name' and ${consents.withdrawnAt} is null)`,
);

export type BatchName = { slug: string; period: BatchPeriod; year: number; part: number; communityId: string | null };

const batchFields = {
  slug: honourBatches.slug,
  period: honourBatches.period,
  year: honourBatches.year,
  part: honourBatches.part,
  communityId: honourBatches.communityId,
};
const rollFields = {
  id: honours.id,
  slug: honours.slug,
  nominationId: honours.nominationId,
  awardedAt: honours.awardedAt,
  publishedAt: honourBatches.publishedAt,
  community: { slug: communities.slug, name: communities.name, nameEn: communities.nameEn },
  batch: batchFields,
};

const fromRoll = () =>
  db
    .select(rollFields)
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, honours.communityId));
type RollRow = Awaited<ReturnType<typeof fromRoll>>[number];

/** Somebody on the roll, with what may be shown of the person. */
export type RollItem = RollRow & { person: PersonShown & { name: string } };

async function withPeople<T extends { nominationId: string }>(rows: T[]) {
  const people = await listPeopleShown(rows.map(({ nominationId }) => nominationId));
  return rows.flatMap((row) => {
    const person = people.get(row.nominationId);
    return person?.name ? [{ ...row, person: { ...person, name: person.name } }] : [];
  });
}

/** One page of the roll, batch by batch, the newest first. */
async function listRoll(filter: RollFilter & { communityId?: string | undefined }): Promise<Page<RollItem>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await fromRoll()
    .where(
      and(
        onRoll,
        filter.year ? eq(honourBatches.year, Number(filter.year)) : undefined,
        filter.category ? eq(nominations.category, filter.category) : undefined,
        filter.communityId ? eq(honours.communityId, filter.communityId) : undefined,
        cursor ? past(honourBatches.publishedAt, honours.slug, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(honourBatches.publishedAt), order(honours.slug))
    .limit(pageSize + 1);
  const place = ({ publishedAt, slug }: RollRow) => ({ at: publishedAt, id: slug });
  const page = pageOf(rows, pageSize, direction, cursor !== undefined, place);
  return { ...page, items: await withPeople(page.items) };
}

/** A page of the roll with what it may be narrowed by; an unknown community in the address is no filter. */
export async function getRoll({ community: slug, ...filter }: RollFilter) {
  const [known, present] = await Promise.all([listCommunities(), choicesOnRoll()]);
  const communities = known.filter(({ id }) => present.communityIds.has(id));
  const community = communities.find((one) => one.slug === slug);
  return { page: await listRoll({ ...filter, communityId: community?.id }), ...present, communities, community };
}
export type Roll = Awaited<ReturnType<typeof getRoll>>;

async function choicesOnRoll() {
  const rows = await db
    .selectDistinct({ year: honourBatches.year, category: nominations.category, communityId: honours.communityId })
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(onRoll);
  return {
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a),
    categories: categories.filter((known) => rows.some(({ category }) => category === known)),
    communityIds: new Set(rows.map(({ communityId }) => communityId)),
  };
}

/** The newest of the roll, for the home page. */
export async function listNewest(most: number): Promise<RollItem[]> {
  const rows = await fromRoll().where(onRoll).orderBy(desc(honours.awardedAt), desc(honours.slug)).limit(most);
  return withPeople(rows);
}

/** Those among some honours that are on the roll, in no order. */
export async function listOnRoll(ids: string[]): Promise<RollItem[]> {
  if (ids.length === 0) return [];
  return withPeople(await fromRoll().where(and(inArray(honours.id, ids), onRoll)));
}

/** Those who were honoured in some days and are on the roll, the latest first; of one community, or of all. */
export async function listAwardedOnRoll(
  communityId: string | null,
  period: { from: string; to: string },
  most: number,
): Promise<RollItem[]> {
  const [from, until] = [fromShanghai(`${period.from} 00:00`), endOfDay(fromShanghai(`${period.to} 00:00`))];
  const during = and(gte(honours.awardedAt, from), lt(honours.awardedAt, until));
  const rows = await fromRoll()
    .where(and(onRoll, during, communityId === null ? undefined : eq(honours.communityId, communityId)))
    .orderBy(desc(honours.awardedAt), desc(honours.slug))
    .limit(most);
  return withPeople(rows);
}

export type LevelResult = typeof levelResults.$inferSelect;

export type HonourView = RollRow & {
  state: 'honoured' | 'revoked';
  category: Category;
  person: PersonShown & { name: string };
  revokedAt: Date | null;
  revocationReason: string | null;
  /** What the person was honoured with above, the latest first. */
  results: LevelResult[];
  certificateNumber: string | undefined;
};

/** The page of somebody; undefined when the person withdrew or may not be named: then there is no page. */
export async function getHonour(slug: string): Promise<HonourView | undefined> {
  const fact = await getHonourFacts(eq(honours.slug, slug));
  if (!fact || fact.state === 'withdrawn') return undefined;
  const [view] = await withPeople([{ ...fact, state: fact.state }]);
  if (!view) return undefined;
  const results = await db
    .select()
    .from(levelResults)
    .where(and(eq(levelResults.honourId, view.id), eq(levelResults.outcome, 'honoured')))
    .orderBy(desc(levelResults.day), desc(levelResults.id));
  return { ...view, results, certificateNumber: (await numbersOf('honour', [view.id])).get(view.id) };
}

/** What a certificate of an honour says; `name` is null where the person is not named in public. */
export async function getHonourOfCertificate(id: string) {
  const fact = await getHonourFacts(eq(honours.id, id));
  if (!fact) return undefined;
  const person = (await listPeopleShown([fact.nominationId])).get(fact.nominationId);
  return { ...fact, name: fact.state === 'withdrawn' ? null : (person?.name ?? null) };
}
export type CertifiedHonour = NonNullable<Awaited<ReturnType<typeof getHonourOfCertificate>>>;

async function getHonourFacts(which: ReturnType<typeof eq>) {
  const [row] = await db
    .select({
      ...rollFields,
      status: nominations.status,
      category: nominations.category,
      revokedAt: honours.revokedAt,
      revocationReason: honours.revocationReason,
    })
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, honours.communityId))
    .where(which);
  if (!row) return undefined;
  const { status, ...fact } = row;
  const state: HonourState = status === 'honoured' || status === 'revoked' ? status : 'withdrawn';
  return { ...fact, state };
}

/** The batches in which somebody is shown, the newest first. */
export const listBatches = () =>
  db
    .selectDistinct({ ...batchFields, publishedAt: honourBatches.publishedAt })
    .from(honourBatches)
    .innerJoin(honours, eq(honours.batchId, honourBatches.id))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(onRoll)
    .orderBy(desc(honourBatches.publishedAt), desc(honourBatches.slug));

/** One batch: who is shown, how many were honoured in all, and whose honour was revoked since. */
export async function getBatch(slug: string) {
  const [batch] = await db
    .select({
      ...batchFields,
      id: honourBatches.id,
      publishedAt: honourBatches.publishedAt,
      community: { name: communities.name, nameEn: communities.nameEn },
    })
    .from(honourBatches)
    .leftJoin(communities, eq(communities.id, honourBatches.communityId))
    .where(eq(honourBatches.slug, slug));
  if (!batch) return undefined;
  const ofBatch = eq(honours.batchId, batch.id);
  const [people, [all], revoked] = await Promise.all([
    fromRoll().where(and(ofBatch, onRoll)).orderBy(asc(honours.slug)).then(withPeople),
    db
      .select({ people: count() })
      .from(honours)
      .innerJoin(nominations, eq(nominations.id, honours.nominationId))
      .where(and(ofBatch, eq(nominations.status, 'honoured'))),
    db
      .select({ nominationId: honours.nominationId, slug: honours.slug, revokedAt: honours.revokedAt })
      .from(honours)
      .innerJoin(nominations, eq(nominations.id, honours.nominationId))
      .where(and(ofBatch, eq(nominations.status, 'revoked')))
      .then(withPeople),
  ]);
  return { ...batch, people, all: all?.people ?? 0, revoked };
}
export type BatchView = NonNullable<Awaited<ReturnType<typeof getBatch>>>;

/** The addresses of everybody on the roll, for the sitemap. */
export const listAddresses = () =>
  db
    .select({ slug: honours.slug, awardedAt: honours.awardedAt })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(onRoll)
    .orderBy(desc(honours.awardedAt), desc(honours.id))
    .limit(45_000);
