import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { migrate, type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts, signInLinks } from '@/db/schema/accounts';
import { persons } from '@/db/schema/privacy';
import { eraseAccount } from '@/features/accounts/mutations';
import { takeOut } from '@/features/nominations/people/mutations';
import { erasePerson } from '@/features/privacy/mutations';
import { erasuresFile } from '@/lib/backup/contents';
import { system } from '@/lib/viewer';

/** Joins the present list of erasures to the backup's, in the fresh folder; returns the ids of everybody on it. */
export function mergeErasures(data: string, fresh: string): string[] {
  const lists = [join(fresh, erasuresFile), join(data, erasuresFile)].filter(existsSync);
  const lines = new Set(lists.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(Boolean));
  if (lines.size > 0)
    writeFileSync(join(fresh, erasuresFile), `${[...lines].join('\n')}\n`, { mode: 0o600, flush: true });
  return [...new Set([...lines].flatMap(personOn))];
}

// A line that a power cut left half written names nobody.
function personOn(line: string): string[] {
  try {
    return [String((JSON.parse(line) as { personId: unknown }).personId)];
  } catch {
    return [];
  }
}

/**
 * Makes of the fresh database what may be served: migrated, with everybody erased who was erased since, every session
 * ended, and the public version raised. Returns how many had to be erased again.
 */
export async function bringUpToDate(erasures: string[], backup: string, now: Date): Promise<number> {
  await migrate();
  return write(
    system,
    async (tx) => {
      let erased = 0;
      for (const id of erasures) if (await eraseAgain(tx, id)) erased += 1;
      await endAllSessions(tx);
      await record(tx, 'backup.restored', { type: 'backup', id: backup }, { erased });
      return erased;
    },
    now,
  );
}

async function eraseAgain(tx: Tx, id: string): Promise<boolean> {
  const [person] = await tx.select({ wrappedKey: persons.wrappedKey }).from(persons).where(eq(persons.id, id));
  if (!person?.wrappedKey) return false;
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id));
  await takeOut(tx, id);
  await (account ? eraseAccount(tx, id) : erasePerson(tx, id));
  return true;
}

// What was ended since the backup must not be good again: nobody ends theirs a thousand times between two backups.
async function endAllSessions(tx: Tx): Promise<void> {
  await tx.update(signInLinks).set({ usedAt: tx.now }).where(isNull(signInLinks.usedAt));
  await tx
    .update(accounts)
    .set({ sessionVersion: sql`${accounts.sessionVersion} + 1000` })
    .where(isNotNull(accounts.id));
}
