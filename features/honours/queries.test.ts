import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, tally, write } from '@/db/client';
import { record } from '@/db/record';
import { communities } from '@/db/schema/communities';
import { honours } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { consents } from '@/db/schema/privacy';
import { type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { move } from '@/features/nominations/mutations';
import { listPeopleShown } from '@/features/nominations/people/queries';
import { searchFilter } from '@/features/search/inputs';
import { searchPublic } from '@/features/search/queries';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { makeCleared, makeHonoured } from '@/lib/testing/honours';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { getHonour as getOnDesk, listCandidates, listHonours } from './desk/queries';
import { deskFilter, rollFilter } from './inputs';
import { award, enterResult, revoke } from './mutations';
import {
  getBatch,
  getHonour,
  getHonourOfCertificate,
  getRoll,
  listAddresses,
  listBatches,
  listNewest,
  listOnRoll,
  onRoll,
} from './queries';

let [office]: Viewer[] = [];
let hours = 0;

beforeAll(async () => {
  office = await makeAccount('office');
});

/** Somebody of a community of one's own, who was honoured after everybody else: on the first page of every list. */
async function honoured(name: string, more: Partial<Parameters<typeof makeHonoured>[0]> = {}) {
  hours += 1;
  const at = new Date(noon.getTime() + hours * 3_600_000);
  const honour = await makeHonoured({ communityId: await makeCommunity(), name, ...more }, { at });
  return { ...honour, community: await slugOf(honour.communityId) };
}

const slugOf = async (id: string) =>
  (await db.select({ slug: communities.slug }).from(communities).where(eq(communities.id, id)))[0]?.slug ?? '';

const rollOf = async (asked: Record<string, string>) =>
  (await getRoll(rollFilter.parse(asked))).page.items.map(({ slug }) => slug);

/** Withdraws a consent as the person does, the status with it when it is the name. */
async function withdraw(personId: string, nominationId: string, purpose: NomineePurpose) {
  await write(system, async (tx) => {
    await tx
      .update(consents)
      .set({ withdrawnAt: noon })
      .where(and(eq(consents.personId, personId), eq(consents.purpose, purpose)));
    if (purpose === 'nominee-name') await move(tx, { id: nominationId, status: 'honoured' }, 'withdrawn');
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: nominationId });
  });
}

/** Everywhere that visitors could meet somebody. */
type Place = { id: string; slug: string; batch: string; community: string };

async function placesOf({ id, slug, batch, community }: Place, name: string) {
  const there = (slugs: { slug: string }[]) => slugs.some((one) => one.slug === slug);
  return {
    roll: there((await getRoll(rollFilter.parse({}))).page.items),
    community: (await rollOf({ community })).includes(slug),
    batch: there((await getBatch(batch))?.people ?? []),
    newest: there(await listNewest(50)),
    sitemap: there(await listAddresses()),
    page: (await getHonour(slug)) !== undefined,
    hit: (await listOnRoll([id])).length > 0,
    search: (await searchPublic(searchFilter.parse({ q: name }))).hits.length > 0,
  };
}
const everywhere = {
  roll: true,
  community: true,
  batch: true,
  newest: true,
  sitemap: true,
  page: true,
  hit: true,
  search: true,
};
const nowhere = {
  roll: false,
  community: false,
  batch: false,
  newest: false,
  sitemap: false,
  page: false,
  hit: false,
  search: false,
};

describe('Who is shown', () => {
  test('Whoever agreed to be named stands everywhere, with what else was agreed to', async () => {
    const honour = await honoured('芦荻一');
    expect(await placesOf(honour, '芦荻一')).toEqual(everywhere);
    expect(await getHonour(honour.slug)).toMatchObject({
      state: 'honoured',
      person: { name: '芦荻一', oneLine: '十二年替邻居量血压' },
      batch: { slug: honour.batch },
      results: [],
    });
  });

  test('A consent that is taken back hides the person everywhere at the next question', async () => {
    const honour = await honoured('芦荻二');
    expect(await placesOf(honour, '芦荻二')).toEqual(everywhere);
    await withdraw(honour.personId, honour.nominationId, 'nominee-name');
    expect(await placesOf(honour, '芦荻二')).toEqual(nowhere);
    expect(await getHonourOfCertificate(honour.id)).toMatchObject({ state: 'withdrawn', name: null });
  });

  test('Without the story the name stands alone', async () => {
    const honour = await honoured('芦荻三');
    await withdraw(honour.personId, honour.nominationId, 'nominee-story');
    expect((await getHonour(honour.slug))?.person).toMatchObject({ name: '芦荻三', oneLine: null, story: null });
  });

  test('Whose name stays secret is nowhere, and counts in the batch', async () => {
    const shown = await honoured('芦荻五');
    const before = await getBatch(shown.batch);
    const facts = { communityId: shown.communityId, category: 'bravery', secret: true } as const;
    const honour = await honoured('芦荻四', facts);
    expect(await placesOf(honour, '芦荻四')).toEqual(nowhere);
    const after = await getBatch(shown.batch);
    expect([after?.people.length, after?.all]).toEqual([before?.people.length, (before?.all ?? 0) + 1]);
    expect(await getHonourOfCertificate(honour.id)).toMatchObject({ state: 'honoured', name: null });
    const onDesk = await Promise.all([shown, honour].map(({ slug }) => getOnDesk(office as Viewer, slug)));
    expect(onDesk.map((view) => view?.onRoll)).toEqual([true, false]);
  });

  test('Whose honour was revoked is on no list; page and batch say so by name', async () => {
    const honour = await honoured('芦荻六');
    await revoke(office as Viewer, { id: honour.id, reason: '材料不实' }, noon);
    expect(await placesOf(honour, '芦荻六')).toEqual({ ...nowhere, page: true });
    expect(await getHonour(honour.slug)).toMatchObject({ state: 'revoked', revocationReason: '材料不实' });
    expect((await getBatch(honour.batch))?.revoked).toMatchObject([{ slug: honour.slug, person: { name: '芦荻六' } }]);
  });

  test('The roll names nobody whom the page of people would not name', async () => {
    const { id, nominationId, personId } = await honoured('芦荻七');
    const purposes: NomineePurpose[][] = [[], ['nominee-story'], ['nominee-name'], [...nomineePurposes]];
    for (const status of nominationStatuses)
      for (const secret of [false, true])
        for (const held of purposes) {
          await tally(async (tx) => {
            await tx.update(nominations).set({ status, secret }).where(eq(nominations.id, nominationId));
            for (const purpose of nomineePurposes)
              await tx
                .update(consents)
                .set({ withdrawnAt: held.includes(purpose) ? null : noon })
                .where(and(eq(consents.personId, personId), eq(consents.purpose, purpose)));
          });
          const [row] = await db
            .select({ id: nominations.id })
            .from(honours)
            .innerJoin(nominations, eq(nominations.id, honours.nominationId))
            .where(and(onRoll, eq(honours.id, id)));
          const named = (await listPeopleShown([nominationId])).get(nominationId)?.name !== null;
          expect(row !== undefined, `${status} ${secret} ${held}`).toBe(named && status === 'honoured');
        }
  });
});

describe('The roll', () => {
  test('It is narrowed by year, category and community, and offers what there is', async () => {
    const there = await makeCommunity('另一处');
    const slug = await slugOf(there);
    const older = await makeHonoured({ communityId: there, category: 'filial' }, { year: 2024 });
    const newer = await makeHonoured({ communityId: there, category: 'integrity' }, { year: 2025 });
    expect(await rollOf({ community: slug })).toEqual([newer.slug, older.slug]);
    expect(await rollOf({ community: slug, year: '2024' })).toEqual([older.slug]);
    expect(await rollOf({ community: slug, category: 'integrity' })).toEqual([newer.slug]);
    expect(await rollOf({ community: slug, year: '2023' })).toEqual([]);
    const roll = await getRoll(rollFilter.parse({ community: slug, year: 'x', category: 'y' }));
    expect(roll.page.items).toHaveLength(2);
    expect(roll.years).toEqual(expect.arrayContaining([2025, 2024]));
    expect(roll.communities.map((one) => one.slug)).toContain(slug);
    expect((await listBatches()).map((batch) => batch.slug)).toContain(newer.batch);
  });

  test('It is read page by page, forward and back, batch by batch', async () => {
    const there = await makeCommunity();
    const slug = await slugOf(there);
    const people = [];
    for (let n = 0; n < 30; n += 1) people.push(await makeCleared({ communityId: there }));
    const ids = people.map(({ id }) => id);
    const quarter = { period: 'quarter', year: 2026, communityId: there } as const;
    const later = new Date(noon.getTime() + 1);
    await award(office as Viewer, { ...quarter, part: 1, nominationIds: ids.slice(0, 10) }, noon);
    await award(office as Viewer, { ...quarter, part: 2, nominationIds: ids.slice(10, 20) }, later);
    // Added to the older batch later: it stands with its batch.
    await award(office as Viewer, { ...quarter, part: 1, nominationIds: ids.slice(20) }, new Date(noon.getTime() + 2));
    const page = async (query: object) => (await getRoll(rollFilter.parse({ community: slug, ...query }))).page;
    const first = await page({});
    const second = await page({ before: first.older });
    expect([first.items.length, second.items.length, second.older]).toEqual([24, 6, undefined]);
    expect([...first.items, ...second.items].map(({ batch }) => batch.part)).toEqual([
      ...Array(10).fill(2),
      ...Array(20).fill(1),
    ]);
    expect((await page({ after: second.newer })).items).toEqual(first.items);
    expect(new Set([...first.items, ...second.items].map((one) => one.slug)).size).toBe(30);
  });

  test('Only what came of it above is shown, not that nothing did', async () => {
    const honour = await honoured('芦荻八');
    const result = { id: honour.id, title: 'good-person', batch: '第一批', day: '2026-10-20', document: '' } as const;
    await enterResult(office as Viewer, { ...result, level: 'city', outcome: 'honoured' }, noon);
    await enterResult(office as Viewer, { ...result, level: 'province', outcome: 'not-honoured' }, noon);
    expect((await getHonour(honour.slug))?.results.map(({ level }) => level)).toEqual(['city']);
    expect((await getOnDesk(office as Viewer, honour.slug))?.results).toHaveLength(2);
  });
});

describe('The desk', () => {
  test('Each role meets the honours of its reach, by address and by id', async () => {
    const [mine, other] = [await honoured('芦荻九'), await honoured('芦荻十')];
    const lead = await makeAccount('lead', mine.communityId);
    const slugs = async (viewer: Viewer) =>
      (await listHonours(viewer, deskFilter.parse({}))).items.map(({ slug }) => slug);
    expect(await slugs(office as Viewer)).toEqual(expect.arrayContaining([mine.slug, other.slug]));
    expect(await slugs(lead)).toContain(mine.slug);
    expect(await slugs(lead)).not.toContain(other.slug);
    expect(await slugs(visitor)).toEqual([]);
    for (const key of [mine.slug, mine.id])
      expect((await getOnDesk(lead, key))?.certificate?.number).toMatch(/^\d{14}$/);
    expect(await getOnDesk(lead, other.slug)).toBeUndefined();
    expect(await getOnDesk(office as Viewer, other.slug)).toBeDefined();
    expect(await getOnDesk(visitor, mine.slug)).toBeUndefined();
  });

  test('Candidates stand with what is against them, for those who may award', async () => {
    const there = await makeCommunity();
    const ready = await makeCleared({ communityId: there });
    const early = await makeNominee({ communityId: there, status: 'cleared' });
    await makeNominee({ communityId: there, status: 'on-notice' });
    const listed = await listCandidates(office as Viewer, there, noon);
    expect(listed.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)]).sort()).toEqual(
      [
        [ready.id, []],
        [early.id, ['noticeNotFull']],
      ].sort(),
    );
    const lead = await makeAccount('lead', await makeCommunity());
    expect(await listCandidates(lead, there, noon)).toEqual([]);
    expect(await listCandidates(await makeAccount('lead', there), undefined, noon)).toHaveLength(2);
    expect(await listCandidates(await makeAccount('editor', there), undefined, noon)).toEqual([]);
  });
});
