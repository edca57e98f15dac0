import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { changedFields, record, recordAll } from '@/db/record';
import { ledgerEntries } from '@/db/schema/ledgers';
import { isCommunity } from '@/features/communities/queries';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { isCampaignOf } from './campaigns/queries';
import { isClosed } from './closings/queries';
import { ledgerNamed } from './definitions/all';
import type { EntryInput } from './inputs';
import {
  type EntryState,
  type LedgerDefinition,
  monthOf,
  reasonsNotToChange,
  reasonsNotToKeep,
  reasonsNotToReverse,
  stepsOf,
  unitOf,
} from './rules';
import { addToTotals, type Entry } from './totals/mutations';
import { summed } from './totals/rules';

export const ofEntry = (id: string) => ({ type: 'ledger-entry', id });

/** What the columns hold of an entry that was found to be right. */
function columnsOf(ledger: LedgerDefinition, { quantity, quantity2, people, ...facts }: EntryInput) {
  const unit = unitOf(ledger, 'quantity', facts.category) ?? ledger.counts;
  const unit2 = unitOf(ledger, 'quantity2', facts.category) ?? null;
  return {
    ...facts,
    unit,
    quantity: quantity === null ? 1 : (stepsOf(quantity, unit) ?? refuse('quantityTooFine', 'quantity')),
    unit2: quantity2 === null ? null : unit2,
    quantity2: quantity2 === null || !unit2 ? null : (stepsOf(quantity2, unit2) ?? refuse('quantityTooFine')),
    people: ledger.people ? people : null,
  };
}

/**
 * Keeps a new entry of a ledger; returns its id. `id`: the one that its form was given, so that a form that is sent twice makes one
 * entry.
 */
export async function keepEntry(
  viewer: Viewer,
  ledger: LedgerDefinition,
  { id = newId(), ...input }: EntryInput & { id?: string | undefined },
  now: Date,
): Promise<string> {
  try {
    await write(viewer, (tx) => keepAllIn(tx, viewer, ledger, [{ ...input, id }]), now);
    return id;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const [kept] = await db.select().from(ledgerEntries).where(eq(ledgerEntries.id, id));
    const isSame = kept?.ledger === ledger.name && fieldsBetween(kept, columnsOf(ledger, input)).length === 0;
    // Somebody who went back and wrote something else means another entry.
    return isSame ? id : keepEntry(viewer, ledger, input, now);
  }
}

type NewEntry = EntryInput & { id: string };

const entriesAtOnce = 50;

/** The same for all rows of an import; others in this process are answered in between. `said` stands in each record. */
export async function keepAllIn(
  tx: Tx,
  viewer: Viewer,
  ledger: LedgerDefinition,
  entries: NewEntry[],
  said: Record<string, string> = {},
): Promise<void> {
  const stateOf = statesIn(tx);
  const acts = entries.map(({ id }) => ({ subject: ofEntry(id), change: { ledger: ledger.name, ...said } }));
  await recordAll(tx, 'ledger.entry-kept', acts);
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const rows = [];
    for (const { id, ...input } of entries.slice(from, from + entriesAtOnce)) {
      refuseAll(reasonsNotToKeep(viewer, ledger, input, await stateOf(input), tx.now));
      rows.push({ id, ledger: ledger.name, ...columnsOf(ledger, input), enteredBy: tx.actor.id, enteredAt: tx.now });
    }
    const stored = await tx.insert(ledgerEntries).values(rows).returning();
    for (const entry of stored) await addToTotals(tx, summed(entry, ledger), 1);
    if (from + entriesAtOnce < entries.length) await turn();
  }
}

/** Mends an entry of a month that is still open. */
export function changeEntry(
  viewer: Viewer,
  posted: LedgerDefinition,
  { id, version, ...input }: EntryInput & { id: string; version: number },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const { entry, ledger } = await findEntry(tx, id);
      // What was posted was read by the fields of a ledger: it must be this one.
      if (posted.name !== ledger.name) refuse('gone');
      const next = columnsOf(ledger, input);
      await record(tx, 'ledger.entry-changed', ofEntry(id), { fields: fieldsBetween(entry, next) });
      refuseAll(reasonsNotToChange(viewer, ledger, entry, { closed: await isClosedFor(tx, entry) }));
      refuseAll(reasonsNotToKeep(viewer, ledger, input, await statesIn(tx)(input), now));
      await replace(tx, entry, version, next);
      await addToTotals(tx, summed(entry, ledger), -1);
      await addToTotals(tx, summed({ ...entry, ...next }, ledger), 1);
    },
    now,
  );
}

const fieldsBetween = (entry: Entry, next: Partial<Entry>) =>
  changedFields<Partial<Entry>>(entry, next).filter(
    (field) => field !== 'details' || JSON.stringify(entry.details) !== JSON.stringify(next.details),
  );

type Because = { id: string; version: number; because: string };

/** Takes an entry out of a month that is still open; it stays in the database with its reason. */
export function removeEntry(viewer: Viewer, { id, version, because }: Because, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const { entry, ledger } = await findEntry(tx, id);
      await record(tx, 'ledger.entry-removed', ofEntry(id));
      const reasons = reasonsNotToChange(viewer, ledger, entry, { closed: await isClosedFor(tx, entry) });
      refuseAll([...reasons, ...reasonsOfNumbers({ because }, 'numberInLedger')]);
      await replace(tx, entry, version, { removedAt: now, because });
      await addToTotals(tx, summed(entry, ledger), -1);
    },
    now,
  );
}

/** Takes back an entry of a closed month by one of today with the opposite sign; returns the id of that one. */
export async function reverseEntry(viewer: Viewer, { id, because }: Because, now: Date): Promise<string> {
  const reversalId = newId(now.getTime());
  await write(
    viewer,
    async (tx) => {
      const { entry, ledger } = await findEntry(tx, id);
      await record(tx, 'ledger.entry-reversed', ofEntry(id), { by: reversalId });
      const day = dayOf(now);
      const state = { closed: await isClosedFor(tx, entry), reversed: await isReversed(tx, id) };
      const reasons = reasonsNotToReverse(viewer, ledger, entry, state);
      refuseAll([...reasons, ...reasonsOfNumbers({ because }, 'numberInLedger')]);
      await insertReversal(tx, ledger, entry, { id: reversalId, day, because });
    },
    now,
  );
  return reversalId;
}

type Reversal = { id: string; day: string; because: string };

/** Writes the entry that takes another one back; the caller records it. */
export async function insertReversal(tx: Tx, ledger: LedgerDefinition, entry: Entry, of: Reversal): Promise<void> {
  const opposite = (value: number | null) => (value === null ? null : -value);
  const row = {
    ...entry,
    ...of,
    entries: -entry.entries,
    quantity: -entry.quantity,
    quantity2: opposite(entry.quantity2),
    people: opposite(entry.people),
    reversesId: entry.id,
    sourceType: null,
    sourceId: null,
    sourcePart: null,
    enteredBy: tx.actor.id,
    enteredAt: tx.now,
    version: 1,
  };
  await tx.insert(ledgerEntries).values(row);
  await addToTotals(tx, summed(row, ledger), 1);
}

/** An entry for a change, with its ledger. */
export async function findEntry(tx: Tx, id: string): Promise<{ entry: Entry; ledger: LedgerDefinition }> {
  const [entry] = await tx.select().from(ledgerEntries).where(eq(ledgerEntries.id, id));
  const ledger = ledgerNamed(entry?.ledger ?? '');
  return entry && ledger ? { entry, ledger } : refuse('gone');
}

/** What has to be looked up of entries, each thing once; ask after `record`, as for a closed month. */
function statesIn(tx: Tx) {
  const answers = new Map<string, Promise<boolean>>();
  const once = (key: string, ask: () => Promise<boolean>) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer;
  };
  return async ({ communityId, campaignId, day }: EntryInput): Promise<EntryState> => ({
    closed: await once(`month ${communityId} ${monthOf(day)}`, () => isClosedFor(tx, { communityId, day })),
    isPlaceThere: communityId === null || (await once(`place ${communityId}`, () => isCommunity(tx, communityId))),
    isCampaignFit:
      campaignId === null ||
      (await once(`campaign ${campaignId} ${communityId}`, () => isCampaignOf(tx, campaignId, communityId))),
  });
}

/** Ask after `record`, whose chain holds the lock: no month is closed between the question and the commit. */
export const isClosedFor = (tx: Tx, { communityId, day }: { communityId: string | null; day: string }) =>
  isClosed(tx, communityId, monthOf(day));

/** Whether another entry takes this one back. */
export async function isReversed(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: ledgerEntries.id }).from(ledgerEntries).where(eq(ledgerEntries.reversesId, id));
  return rows.length > 0;
}

async function replace(tx: Tx, { id }: Entry, version: number, next: Partial<Entry>): Promise<void> {
  const changed = await tx
    .update(ledgerEntries)
    .set({ ...next, version: version + 1 })
    .where(and(eq(ledgerEntries.id, id), eq(ledgerEntries.version, version)))
    .returning({ id: ledgerEntries.id });
  if (changed.length === 0) refuse('changedMeanwhile');
}
