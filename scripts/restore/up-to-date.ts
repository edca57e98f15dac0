import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { and, eq, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { migrate, type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts, signInLinks } from '@/db/schema/accounts';
import { nominations } from '@/db/schema/nominations';
import { consents, persons } from '@/db/schema/privacy';
import type { ConsentPurpose } from '@/db/schema/privacy.values';
import { eraseAccount } from '@/features/accounts/mutations';
import { leaveSeats } from '@/features/events/erasures/mutations';
import { reindexHonour } from '@/features/honours/search/mutations';
import { takeOut } from '@/features/nominations/people/mutations';
import { erasePerson } from '@/features/privacy/mutations';
import { erasuresFile } from '@/lib/backup/contents';
import { system } from '@/lib/viewer';

/** A person who was erased, or some of whose consents ended. */
type Ended = { personId: string; purposes?: ConsentPurpose[]; at: string };

/** Joins the present list of erasures to the backup's, in the fresh folder; returns everything on it. */
export function mergeErasures(data: string, fresh: string): Ended[] {
  const lists = [join(fresh, erasuresFile), join(data, erasuresFile)].filter(existsSync);
  const lines = new Set(lists.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(Boolean));
  if (lines.size > 0)
    writeFileSync(join(fresh, erasuresFile), `${[...lines].join('\n')}\n`, { mode: 0o600, flush: true });
  return [...lines].flatMap(endedOn);
}

// A line that a power cut left half written names nobody.
function endedOn(line: string): Ended[] {
  try {
    return [JSON.parse(line) as Ended];
  } catch {
    return [];
  }
}

/**
 * Makes of the fresh database what may be served: migrated, with everybody erased who was erased since, every session
 * ended, and the public version raised. Returns how many had to be erased again.
 */
export async function bringUpToDate(erasures: Ended[], backup: string, now: Date): Promise<number> {
  await migrate();
  return write(
    system,
    async (tx) => {
      let erased = 0;
      for (const ended of erasures) if (await endAgain(tx, ended)) erased += 1;
      await forgetShown(tx, erasures);
      await endAllSessions(tx);
      await record(tx, 'backup.restored', { type: 'backup', id: backup }, { erased });
      return erased;
    },
    now,
  );
}

async function endAgain(tx: Tx, { personId, purposes, at }: Ended): Promise<boolean> {
  if (!purposes) return eraseAgain(tx, personId);
  const open = and(eq(consents.personId, personId), inArray(consents.purpose, purposes), isNull(consents.withdrawnAt));
  await tx
    .update(consents)
    .set({ withdrawnAt: tx.now })
    .where(and(open, lte(consents.givenAt, new Date(at))));
  return false;
}

// What the search knows of somebody is told anew from what may still be shown.
async function forgetShown(tx: Tx, erasures: Ended[]): Promise<void> {
  for (const { personId } of erasures) {
    const named = await tx.select({ id: nominations.id }).from(nominations).where(eq(nominations.personId, personId));
    for (const { id } of named) await reindexHonour(tx, id);
  }
}

async function eraseAgain(tx: Tx, id: string): Promise<boolean> {
  const [person] = await tx.select({ wrappedKey: persons.wrappedKey }).from(persons).where(eq(persons.id, id));
  if (!person?.wrappedKey) return false;
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id));
  await takeOut(tx, id);
  await leaveSeats(tx, id);
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
