import { expect, test } from 'vitest';
import { db } from './client';
import type { Db } from './connection';
import { columns } from './schema/announcements';

test('A stray write through the reading database is refused', async () => {
  const values = { slug: 'stray', name: '误写', nameEn: 'Stray', position: 1 };
  await expect((db as unknown as Db).insert(columns).values(values)).rejects.toThrow();
  expect(await db.select().from(columns)).toEqual([]);
});
