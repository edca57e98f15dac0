import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { columns } from '@/db/schema/announcements';

export type Column = typeof columns.$inferSelect;

/** All columns in their order, also the hidden and the empty ones. */
export async function listAllColumns(): Promise<Column[]> {
  return db.select().from(columns).orderBy(asc(columns.position), asc(columns.name));
}

export async function getColumn(id: string): Promise<Column | undefined> {
  const [column] = await db.select().from(columns).where(eq(columns.id, id));
  return column;
}
