import 'server-only';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { newId } from '@/db/new-id';
import { ledgerEntries } from '@/db/schema/ledgers';
import { dayOf } from '@/lib/time';
import { ledgerNamed } from '../definitions/all';
import { insertReversal, isClosedFor, isReversed } from '../mutations';
import { type LedgerDefinition, unitOf } from '../rules';
import { addToTotals, type Entry } from '../totals/mutations';
import { summed } from '../totals/rules';

export type Source = { type: string; id: string };

/** What an area says of a thing that it did; quantities in the stored steps of their units. */
export type Written = {
  communityId: string | null;
  day: string;
  category?: string;
  place?: string;
  quantity?: number;
  people?: number | null;
};

/**
 * Writes the entry of a thing into the ledger of its area; what was written of it before is taken out first, so nothing counts
 * twice. Of a closed month it is reversed and written again today. Call it in the transaction of the act, after its record.
 */
export async function writeEntry(tx: Tx, name: string, source: Source, written: Written): Promise<void> {
  const ledger = definitionOf(name);
  const { communityId, category = '', place = '', quantity = 1, people = null } = written;
  const standing = await standingEntry(tx, name, source);
  const facts = { communityId, category, place, quantity, people };
  if (standing && saysTheSame(standing, { ...facts, day: written.day })) return;
  if (standing) await takeOut(tx, ledger, standing);
  // What belongs to a closed month stands in an open one, and says when it was.
  const late = await isClosedFor(tx, written);
  const row = {
    ...facts,
    id: newId(tx.now.getTime()),
    ledger: name,
    day: late ? dayOf(tx.now) : written.day,
    unit: unitOf(ledger, 'quantity', category) ?? ledger.counts,
    details: (late ? { happened: written.day } : {}) as Entry['details'],
    sourceType: source.type,
    sourceId: source.id,
    sourcePart: (await lastPart(tx, name, source)) + 1,
    enteredBy: tx.actor.id,
    enteredAt: tx.now,
  };
  const [entry] = await tx.insert(ledgerEntries).values(row).returning();
  if (entry) await addToTotals(tx, summed(entry, ledger), 1);
}

/** Takes out what was written of a thing that is not so any more, such as a text that was withdrawn. */
export async function unwriteEntry(tx: Tx, name: string, source: Source): Promise<void> {
  const standing = await standingEntry(tx, name, source);
  if (standing) await takeOut(tx, definitionOf(name), standing);
}

async function takeOut(tx: Tx, ledger: LedgerDefinition, entry: Entry): Promise<void> {
  if (await isClosedFor(tx, entry)) {
    await insertReversal(tx, ledger, entry, { id: newId(tx.now.getTime()), day: dayOf(tx.now), because: '' });
    return;
  }
  await tx.update(ledgerEntries).set({ removedAt: tx.now }).where(eq(ledgerEntries.id, entry.id));
  await addToTotals(tx, summed(entry, ledger), -1);
}

function definitionOf(name: string): LedgerDefinition {
  const ledger = ledgerNamed(name);
  if (!ledger?.source) throw new Error(`No area writes the ledger ${name}.`);
  return ledger;
}

const ofSource = (name: string, { type, id }: Source) =>
  and(eq(ledgerEntries.ledger, name), eq(ledgerEntries.sourceType, type), eq(ledgerEntries.sourceId, id));

/** The entry of a thing that counts now. */
async function standingEntry(tx: Tx, name: string, source: Source): Promise<Entry | undefined> {
  const [last] = await tx
    .select()
    .from(ledgerEntries)
    .where(and(ofSource(name, source), isNull(ledgerEntries.removedAt)))
    .orderBy(desc(ledgerEntries.sourcePart))
    .limit(1);
  return last && !(await isReversed(tx, last.id)) ? last : undefined;
}

async function lastPart(tx: Tx, name: string, source: Source): Promise<number> {
  const [last] = await tx
    .select({ part: ledgerEntries.sourcePart })
    .from(ledgerEntries)
    .where(ofSource(name, source))
    .orderBy(desc(ledgerEntries.sourcePart))
    .limit(1);
  return last?.part ?? -1;
}

type Facts = Required<Written>;

const saysTheSame = (entry: Entry, facts: Facts): boolean =>
  (entry.details.happened ?? entry.day) === facts.day &&
  entry.communityId === facts.communityId &&
  entry.category === facts.category &&
  entry.place === facts.place &&
  entry.quantity === facts.quantity &&
  entry.people === facts.people;
