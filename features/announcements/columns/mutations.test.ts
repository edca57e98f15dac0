import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { columns } from '@/db/schema/announcements';
import { records } from '@/db/schema/records';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import type { ColumnInput } from '../inputs';
import { saveColumn } from './mutations';

let count = 0;
const fields = (more: Partial<ColumnInput> = {}): ColumnInput => ({
  id: '',
  version: 0,
  name: '环境',
  nameEn: 'Environment',
  slug: `environment-${++count}`,
  position: 3,
  staleDays: 20,
  shown: true,
  notices: false,
  ...more,
});

const stored = async (slug: string) => (await db.select().from(columns).where(eq(columns.slug, slug)))[0];
const recorded = (action: string, id: string) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, action), eq(records.subjectId, id)));

describe('saveColumn', () => {
  test('The office adds a column, with a record in its name', async () => {
    const office = await makeAccount('office');
    const input = fields();
    await saveColumn(office, input, noon);
    const column = await stored(input.slug);
    expect(column).toMatchObject({ name: '环境', position: 3, staleDays: 20, shown: true, version: 1 });
    expect(await recorded('column.added', column?.id ?? '')).toMatchObject([{ actorId: office.id }]);
  });

  test('The office edits a column, and its version grows', async () => {
    const office = await makeAccount('office');
    const id = await makeColumn();
    const input = fields({ id, version: 1, shown: false });
    await saveColumn(office, input, noon);
    expect(await stored(input.slug)).toMatchObject({ id, shown: false, version: 2 });
    expect(await recorded('column.edited', id)).toHaveLength(1);
  });

  test('Of two who edit the same version, the second is refused and changes nothing', async () => {
    const office = await makeAccount('office');
    const id = await makeColumn();
    const [first, second] = [fields({ id, version: 1 }), fields({ id, version: 1 })];
    const outcomes = await Promise.allSettled([saveColumn(office, first, noon), saveColumn(office, second, noon)]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
    expect(await stored(first.slug)).toMatchObject({ version: 2 });
    expect(await stored(second.slug)).toBeUndefined();
    expect(await recorded('column.edited', id)).toHaveLength(1);
  });

  test('An address belongs to one column alone', async () => {
    const office = await makeAccount('office');
    const taken = fields();
    await saveColumn(office, taken, noon);
    const id = await makeColumn();
    await expect(saveColumn(office, fields({ slug: taken.slug }), noon)).rejects.toThrow('slugTaken');
    await expect(saveColumn(office, fields({ id, version: 1, slug: taken.slug }), noon)).rejects.toThrow('slugTaken');
    expect((await stored(taken.slug))?.version).toBe(1);
  });

  test('Nobody else edits a column, not even an office member of one community', async () => {
    const communityId = await makeCommunity();
    const id = await makeColumn();
    const others = [
      visitor,
      await makeAccount('lead', communityId),
      await makeAccount('office', communityId),
      await makeAccount('administrator'),
    ];
    for (const viewer of others) {
      await expect(saveColumn(viewer, fields({ id, version: 1 }), noon)).rejects.toThrow('notYours');
      await expect(saveColumn(viewer, fields(), noon)).rejects.toThrow('notYours');
    }
    expect(await recorded('column.edited', id)).toEqual([]);
  });
});
