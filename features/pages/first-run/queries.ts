import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { firstRun } from '@/db/schema/pages';
import { tokenHash } from '@/lib/crypto';

/** Whether a token is the one with which this portal can be opened now. */
export async function opensPortal(token: string): Promise<boolean> {
  const rows = await db
    .select({ id: firstRun.id })
    .from(firstRun)
    .where(eq(firstRun.tokenHash, tokenHash(token)));
  return rows.length > 0;
}
