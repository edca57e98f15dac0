import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { columns } from '@/db/schema/announcements';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { listPublished, type Teaser } from '../queries';
import { type Health, healthOf } from './rules';

export type Column = typeof columns.$inferSelect;

/** All columns in their order, also the hidden and the empty ones. */
export async function listAllColumns(): Promise<Column[]> {
  return db.select().from(columns).orderBy(asc(columns.position), asc(columns.name));
}

export async function getColumn(id: string): Promise<Column | undefined> {
  const [column] = await db.select().from(columns).where(eq(columns.id, id));
  return column;
}

export type ColumnHealth = { column: Column; health: Health; last: Teaser | undefined };

/** How every column does, with its newest public text, for those who can write one. */
export async function listColumnHealth(viewer: Viewer, now: Date): Promise<ColumnHealth[]> {
  if (!may(viewer, 'announcement.write')) return [];
  return Promise.all(
    (await listAllColumns()).map(async (column) => {
      const [last] = (await listPublished({ columnId: column.id }, 1)).items;
      return { column, health: healthOf(column, last?.publishedAt ?? null, now), last };
    }),
  );
}
