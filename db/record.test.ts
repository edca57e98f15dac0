import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, tally, write } from './client';
import { isPostgres, isUniqueViolation } from './dialect';
import { record, verifyChain } from './record';
import { columns } from './schema/announcements';
import { recordState, records } from './schema/records';

const system = { kind: 'system', id: null } as const;
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const column = (slug: string) => ({ slug, name: slug, nameEn: slug, position: 1 });

describe('write', () => {
  test('A change without a record is rolled back', async () => {
    const act = write(system, (tx) => tx.insert(columns).values(column('unrecorded')).returning());
    await expect(act).rejects.toThrow('without a record');
    expect(await db.select().from(columns).where(eq(columns.slug, 'unrecorded'))).toEqual([]);
  });

  test('A transaction that changed nothing needs no record', async () => {
    expect(await write(system, async () => 'nothing')).toBe('nothing');
  });

  test('A failure after the record takes row and record back', async () => {
    const before = await verifyChain();
    const act = write(system, async (tx) => {
      await tx.insert(columns).values(column('half'));
      await record(tx, 'column.added', { type: 'column', id: 'half' });
      throw new Error('half way');
    });
    await expect(act).rejects.toThrow('half way');
    expect(await db.select().from(columns).where(eq(columns.slug, 'half'))).toEqual([]);
    expect(await verifyChain()).toEqual(before);
  });

  test('A write inside a write throws at once instead of waiting for itself', async () => {
    const act = write(system, () => write(system, async () => undefined));
    await expect(act).rejects.toThrow('inside write');
  });

  test('A fault of the database says which statement failed, and none of its values', async () => {
    const add = () =>
      write(system, async (tx) => {
        await tx.insert(columns).values({ ...column('twice'), name: '某人的名字' });
        await record(tx, 'column.added', { type: 'column', id: 'twice' });
      });
    await add();
    const fault: unknown = await add().catch((error: unknown) => error);
    expect(String(fault)).not.toContain('某人的名字');
    expect(isUniqueViolation(fault)).toBe(true);
  });

  test('Two hundred counts at once are all counted', async () => {
    await write(system, (tx) => record(tx, 'portal.edited', { type: 'portal', id: '1' }));
    const [before] = await db.select().from(recordState);
    await Promise.all(
      Array.from({ length: 200 }, () =>
        write(system, (tx) => record(tx, 'account.signed-in', { type: 'account', id: 'a' })),
      ),
    );
    const [after] = await db.select().from(recordState);
    expect((after?.length ?? 0) - (before?.length ?? 0)).toBe(200);
    expect((await verifyChain()).brokenAt).toBeNull();
  });
});

describe('record', () => {
  test('Only acts that the public sees raise the public version', async () => {
    const start = await publicVersion();
    await write(system, (tx) => record(tx, 'announcement.saved', { type: 'announcement', id: '1' }));
    expect(await publicVersion()).toBe(start);
    await write(system, (tx) => record(tx, 'announcement.published', { type: 'announcement', id: '1' }));
    expect(await publicVersion()).toBe(start + 1);
  });

  test('Records cannot be changed or taken away', async () => {
    await write(system, (tx) => record(tx, 'portal.edited', { type: 'portal', id: '1' }));
    await expect(tally((tx) => tx.update(records).set({ action: 'other' }))).rejects.toThrow();
    await expect(tally((tx) => tx.delete(records))).rejects.toThrow();
  });
});

describe('verifyChain', () => {
  test('It names the first record that was tampered with behind the back of the triggers', async () => {
    await write(system, (tx) => record(tx, 'portal.edited', { type: 'portal', id: '1' }, { field: 'name' }));
    const { length, brokenAt } = await verifyChain();
    expect(brokenAt).toBeNull();
    await tally(async (tx) => {
      const off = isPostgres ? sql`alter table records disable trigger all` : sql`drop trigger records_no_update`;
      await run(tx, off);
      await tx.update(records).set({ actorId: 'somebody-else' }).where(eq(records.number, length));
    });
    expect(await verifyChain()).toEqual({ length: length - 1, brokenAt: length });
  });
});

// SQLite's driver has `run` where PostgreSQL's has `execute`.
async function run(tx: Parameters<Parameters<typeof tally>[0]>[0], statement: ReturnType<typeof sql>) {
  const runner = tx as unknown as { run?: (s: unknown) => unknown };
  if (runner.run) runner.run(statement);
  else await tx.execute(statement);
}
