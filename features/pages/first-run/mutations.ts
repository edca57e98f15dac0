import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { columns as columnsTable } from '@/db/schema/announcements';
import { firstRun, pages, portal } from '@/db/schema/pages';
import { blankPages } from '@/db/seed/blank-pages';
import { blankPortal } from '@/db/seed/blank-portal';
import { columns } from '@/db/seed/columns';
import { contactColumns, refusingTaken, type Session } from '@/features/accounts/mutations';
import { insertStaff } from '@/features/accounts/staff/mutations';
import { seedCalendar } from '@/features/calendar/mutations';
import { seedProgrammes } from '@/features/events/programmes/mutations';
import { sealFor } from '@/features/privacy/mutations';
import { newToken, tokenHash } from '@/lib/crypto';
import { withinLimit } from '@/lib/limits';
import { hashPassword } from '@/lib/passwords';
import { refuse } from '@/lib/rule-broken';
import { system, visitor } from '@/lib/viewer';
import type { FirstRunInput } from './inputs';
import { waitsForFirstRun } from './rules';

const useByAddress = { name: 'first-run address', most: 30, minutes: 15 };

const thePortal = { type: 'portal', id: '1' };

/** Begins an empty portal: pages to adapt and the columns; no community, no text, nobody. */
export function prepareBlankPortal(now: Date): Promise<void> {
  return write(
    system,
    async (tx) => {
      await tx.insert(portal).values({ id: 1, ...blankPortal });
      await tx.insert(pages).values(blankPages.map((page) => ({ ...page, updatedAt: now })));
      await tx.insert(columnsTable).values(columns.map((column, position) => ({ ...column, position })));
      await seedCalendar(tx, now);
      await seedProgrammes(tx);
      await record(tx, 'portal.prepared', thePortal, { demonstration: false });
    },
    now,
  );
}

/**
 * While nobody holds the keys of the portal: makes the token that opens it and ends the one before. Only its hash is
 * kept; returns the token, or null when the portal does not wait for anybody.
 */
export function handFirstRun(now: Date): Promise<string | null> {
  return write(
    system,
    async (tx) => {
      if (!(await isWaiting(tx))) return null;
      const token = newToken();
      const row = { tokenHash: tokenHash(token), madeAt: now };
      await tx
        .insert(firstRun)
        .values({ id: 1, ...row })
        .onConflictDoUpdate({ target: firstRun.id, set: row });
      await record(tx, 'portal.first-run-handed', thePortal);
      return token;
    },
    now,
  );
}

/** Opens the portal: its names and its first administrator, in one. Of two who send the same token one is refused. */
export async function openPortal(input: FirstRunInput, address: string, now: Date): Promise<Session> {
  if (!(await withinLimit(useByAddress, address, now))) refuse('tooManyTries');
  const passwordHash = await hashPassword(input.password);
  const { name, subDistrict, identifier } = input;
  return refusingTaken(() =>
    write(
      visitor,
      async (tx) => {
        await consume(tx, input.token);
        const [row] = await tx.select({ version: portal.version }).from(portal);
        await tx
          .update(portal)
          .set({ name, subDistrict, version: (row?.version ?? 0) + 1 })
          .where(eq(portal.id, 1));
        await record(tx, 'portal.opened', thePortal);
        const person = { name: input.person, role: 'administrator' as const, communityId: null };
        const accountId = await insertStaff(tx, person, { passwordHash });
        const contact = contactColumns(identifier, await sealFor(tx, accountId, identifier.value));
        await tx.update(accounts).set(contact).where(eq(accounts.id, accountId));
        return { accountId, sessionVersion: 1 };
      },
      now,
    ),
  );
}

async function consume(tx: Tx, token: string): Promise<void> {
  const used = await tx
    .delete(firstRun)
    .where(eq(firstRun.tokenHash, tokenHash(token)))
    .returning({ id: firstRun.id });
  if (used.length === 0 || !(await isWaiting(tx))) refuse('firstRunOver');
}

async function isWaiting(tx: Tx): Promise<boolean> {
  const [row] = await tx.select({ demonstration: portal.demonstration }).from(portal);
  const administrators = await tx.select().from(accounts).where(eq(accounts.role, 'administrator'));
  return row !== undefined && waitsForFirstRun(row, administrators);
}
