import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { columns } from '@/db/schema/announcements';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { ColumnInput } from '../inputs';

/** Adds a column, or edits the one of `id` if nobody edited it meanwhile. Refuses an address that another one has. */
export async function saveColumn(viewer: Viewer, input: ColumnInput, now: Date): Promise<void> {
  const { id, version, ...fields } = input;
  try {
    await write(
      viewer,
      async (tx) => {
        if (!may(viewer, 'column.edit', null)) refuse('notYours');
        const rows = id
          ? await tx
              .update(columns)
              .set({ ...fields, version: version + 1 })
              .where(and(eq(columns.id, id), eq(columns.version, version)))
              .returning()
          : await tx.insert(columns).values(fields).returning();
        const saved = rows[0] ?? refuse('changedMeanwhile');
        await record(tx, id ? 'column.edited' : 'column.added', { type: 'column', id: saved.id });
      },
      now,
    );
  } catch (error) {
    if (isUniqueViolation(error)) refuse('slugTaken', 'slug');
    throw error;
  }
}
