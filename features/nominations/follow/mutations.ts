import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { clues, nominations } from '@/db/schema/nominations';
import { withinLimit } from '@/lib/limits';
import { isReceiptCode, type ReceiptKind, receiptToken, typedNumber } from '@/lib/receipts';
import { refuse } from '@/lib/rule-broken';
import type { FollowInput } from './inputs';

const byAddress = { name: 'receipt by address', most: 20, minutes: 15 };
const byNumber = { name: 'receipt by number', most: 6, minutes: 15 };

/** Milliseconds that every answer takes, so that neither a guess nor its speed says anything. */
const takes = 400;

/**
 * Opens a receipt by its number and code; returns the part of the address under which it stands open for an hour. A number that
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
  const found = await receiptOf(typed);
  if (!found || !isReceiptCode(found.kind, found.id, code)) return refuse('receiptWrong');
  return `${found.kind}/${receiptToken(found.kind, found.id, now)}`;
}

async function receiptOf(number: string): Promise<{ kind: ReceiptKind; id: string } | undefined> {
  const [clue] = await db.select({ id: clues.id }).from(clues).where(eq(clues.number, number));
  if (clue) return { kind: 'clue', id: clue.id };
  const [nomination] = await db.select({ id: nominations.id }).from(nominations).where(eq(nominations.number, number));
  return nomination && { kind: 'nominee', id: nomination.id };
}
