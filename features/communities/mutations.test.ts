import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { communities, grids } from '@/db/schema/communities';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { communityInput, type NewCommunityInput, newCommunityInput } from './inputs';
import { addCommunity, editCommunity } from './mutations';

let count = 0;
const fields = (more: Partial<NewCommunityInput> = {}): NewCommunityInput => ({
  name: '柳岸社区',
  nameEn: 'Liu’an Community',
  slug: `liuan-${++count}`,
  address: '柳岸路 2 号',
  officeHours: '周一至周六 8:30–17:30',
  telephone: '0000-5550104',
  intro: '<p>河边</p>',
  introEn: '<p>By the river</p>',
  grids: ['第一网格', '第二网格'],
  ...more,
});

const stored = async (id: string) => (await db.select().from(communities).where(eq(communities.id, id)))[0];
const gridsOf = (id: string) => db.select().from(grids).where(eq(grids.communityId, id)).orderBy(asc(grids.position));
const recorded = (action: string, id: string) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, action), eq(records.subjectId, id)));

async function community() {
  const office = await makeAccount('office');
  const id = await addCommunity(office, fields(), noon);
  const { slug: _, ...input } = fields();
  return { office, id, input: { ...input, id, version: 1 } };
}

describe('addCommunity', () => {
  test('The office adds a community with its grids, after those that are there', async () => {
    const { office, id } = await community();
    const next = await addCommunity(office, fields(), noon);
    expect((await stored(next))?.position).toBe(((await stored(id))?.position ?? 0) + 1);
    expect((await gridsOf(id)).map(({ name, position }) => [name, position])).toEqual([
      ['第一网格', 0],
      ['第二网格', 1],
    ]);
    expect(await recorded('community.added', id)).toMatchObject([{ actorId: office.id }]);
  });

  test('An address belongs to one community alone', async () => {
    const office = await makeAccount('office');
    const input = fields();
    await addCommunity(office, input, noon);
    await expect(addCommunity(office, fields({ slug: input.slug }), noon)).rejects.toThrow('slugTaken');
  });

  test('A lead, an office member of one community and a visitor add none', async () => {
    const own = await makeCommunity();
    const input = fields();
    for (const viewer of [visitor, await makeAccount('lead', own), await makeAccount('office', own)]) {
      await expect(addCommunity(viewer, input, noon)).rejects.toThrow('notYours');
    }
    expect(await db.select().from(communities).where(eq(communities.slug, input.slug))).toEqual([]);
  });
});

describe('editCommunity', () => {
  test('A lead edits the own community; the record names the fields', async () => {
    const { id, input } = await community();
    const lead = await makeAccount('lead', id);
    await editCommunity(lead, { ...input, telephone: '0000-5550199' }, noon);
    expect(await stored(id)).toMatchObject({ telephone: '0000-5550199', version: 2 });
    expect(await recorded('community.edited', id)).toMatchObject([
      { actorId: lead.id, change: { version: 2, fields: ['telephone'] } },
    ]);
  });

  test('A lead does not edit the community next door, and a visitor none', async () => {
    const { id, input } = await community();
    const lead = await makeAccount('lead', await makeCommunity());
    for (const viewer of [lead, visitor]) {
      await expect(editCommunity(viewer, { ...input, telephone: '1' }, noon)).rejects.toThrow('notYours');
    }
    expect(await stored(id)).toMatchObject({ telephone: '0000-5550104', version: 1 });
  });

  test('Of two who edit the same version, the second is refused', async () => {
    const { office, id, input } = await community();
    await editCommunity(office, { ...input, address: '甲' }, noon);
    await expect(editCommunity(office, { ...input, address: '乙' }, noon)).rejects.toThrow('changedMeanwhile');
    expect(await stored(id)).toMatchObject({ address: '甲', version: 2 });
  });

  test('A grid that keeps its name keeps its id, wherever it moves', async () => {
    const { office, id, input } = await community();
    const [first, second] = await gridsOf(id);
    await editCommunity(office, { ...input, grids: ['第二网格', '第三网格'] }, noon);
    const after = await gridsOf(id);
    expect(after.map((grid) => grid.name)).toEqual(['第二网格', '第三网格']);
    expect(after[0]?.id).toBe(second?.id);
    expect(after.map((grid) => grid.id)).not.toContain(first?.id);
    expect(await recorded('community.edited', id)).toMatchObject([{ change: { fields: ['grids'] } }]);
  });

  test('A save that changes nothing leaves no record', async () => {
    const { office, id, input } = await community();
    await editCommunity(office, input, noon);
    expect((await stored(id))?.version).toBe(1);
    expect(await recorded('community.edited', id)).toEqual([]);
  });
});

describe('the form', () => {
  const posted = { ...fields(), grids: '第一网格\r\n\r\n 第二网格 \n第一网格', id: 'x', version: '3' };

  test('Grids come one a line, without empty lines and doubles', () => {
    expect(communityInput.parse(posted)).toMatchObject({ grids: ['第一网格', '第二网格'], version: 3 });
  });

  test('Introductions keep nothing that runs, and plain text becomes paragraphs', () => {
    const input = newCommunityInput.parse({
      ...posted,
      intro: '<p onclick="x()">河边</p><script>x()</script>',
      introEn: 'By the river',
    });
    expect([input.intro, input.introEn]).toEqual(['<p>河边</p>', '<p>By the river</p>']);
  });

  test('Everything that is missing is named at once', () => {
    const codes = newCommunityInput
      .safeParse({ grids: ' ', intro: '<p> </p>', introEn: 'a', slug: 'Über' })
      .error?.issues.map((issue) => issue.message);
    expect(codes).toEqual(
      expect.arrayContaining([
        'communityNameMissing',
        'nameEnMissing',
        'addressMissing',
        'officeHoursMissing',
        'telephoneMissing',
        'introMissing',
        'gridNameMissing',
        'slugWrong',
      ]),
    );
  });
});
