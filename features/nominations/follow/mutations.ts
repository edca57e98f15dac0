import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { clues, nominations } from '@/db/schema/nominations';
import { receiptsOfNumber } from '@/features/events/sign-ups/queries';
import { withinLimit } from '@/lib/limits';
import { isReceiptCode, type ReceiptKind, receiptToken, typedNumber } from '@/lib/receipts';
import { RuleBroken, refuse } from '@/lib/rule-broken';
import type { FollowInput } from './inputs';
import { placeOfReceipt } from './rules';

const byAddress = { name: 'receipt by address', most: 20, minutes: 15 };
const byNumber = { name: 'receipt by number', most: 6, minutes: 15 };

/** Milliseconds that every answer takes, so that neither a guess nor its speed says anything. */
const takes = 400;

/**
 * Opens a receipt of any kind by its number and code; returns the part of the address under which it stands open for an hour. A number that
 * does not exist and a code that is wrong get the same answer in the same time.
 */
export async function follow(
  { number, code }: FollowInput,
  address: string,
  now: Date,
): Promise<`${ReceiptKind}/${string}`> {
  const typed = typedNumber(number);
  const within = [await withinLimit(byAddress, address, now), await withinLimit(byNumber, typed, now)];
  await sleep(takes);
  if (within.includes(false)) refuse('tooManyTries');
  const found = (await receiptsOf(typed)).find(({ kind, id }) => isReceiptCode(kind, id, code));
  if (!found) return refuse('receiptWrong');
  return `${found.kind}/${receiptToken(found.kind, found.id, now, found.until)}`;
}

/**
 * The same for the code at the door of an event, `12345678-ABCDEF`; returns where it leads: to the receipt, or to the page that
 * says why not.
 */
export async function openTicket(ticket: string, address: string, now: Date): Promise<string> {
  const [number = '', code = ''] = ticket.split('-');
  try {
    return placeOfReceipt(await follow({ number, code }, address, now));
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return `/events/mine/none?done=${error.message === 'tooManyTries' ? 'often' : 'wrong'}`;
  }
}

type Receipt = { kind: ReceiptKind; id: string; until?: Date };

// By chance a clue, a nomination and a seat may bear the same number; the code tells them apart.
async function receiptsOf(number: string): Promise<Receipt[]> {
  const [sent, named, seats] = await Promise.all([
    db.select({ id: clues.id }).from(clues).where(eq(clues.number, number)),
    db.select({ id: nominations.id }).from(nominations).where(eq(nominations.number, number)),
    receiptsOfNumber(number),
  ]);
  return [
    ...sent.map(({ id }) => ({ kind: 'clue' as const, id })),
    ...named.map(({ id }) => ({ kind: 'nominee' as const, id })),
    ...seats.map((seat) => ({ kind: 'sign-up' as const, ...seat })),
  ];
}
