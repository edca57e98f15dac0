import 'server-only';
import { and, type Column, eq, notExists, type SQL, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { ledgerEntries } from '@/db/schema/ledgers';
import { system } from '@/lib/viewer';

const atOnce = 200;

type Owed<T> = {
  ledger: string;
  /** Some of the things that the ledger owes an entry, no more than are asked for; `never` holds of what was never entered. */
  list: (tx: Tx, never: (type: string, id: Column) => SQL, most: number) => Promise<T[]>;
  enter: (tx: Tx, thing: T) => Promise<void>;
};

/**
 * Enters what an area did before its ledger was kept, such as in an older Linli: at every start, before anything is served. What
 * belongs to a month that is closed since stands in an open one. Returns how many entries were written.
 */
export async function enterOwed<T>({ ledger, list, enter }: Owed<T>, now: Date): Promise<number> {
  for (let entered = 0; ; ) {
    const some = await write(
      system,
      async (tx) => {
        const things = await list(tx, neverEntered(tx, ledger), atOnce);
        for (const thing of things) await enter(tx, thing);
        if (things.length > 0)
          await record(tx, 'ledger.caught-up', { type: 'portal', id: '1' }, { ledger, entries: things.length });
        return things.length;
      },
      now,
    );
    entered += some;
    if (some < atOnce) return entered;
  }
}

const neverEntered = (tx: Tx, ledger: string) => (type: string, id: Column) => {
  const of = and(eq(ledgerEntries.ledger, ledger), eq(ledgerEntries.sourceType, type), eq(ledgerEntries.sourceId, id));
  return notExists(tx.select({ one: sql`1` }).from(ledgerEntries).where(of));
};
