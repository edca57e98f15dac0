import 'server-only';
import { randomInt } from 'node:crypto';
import { lookupHash, openToken, sealToken } from './crypto';

/** What somebody without an account comes back to: what was sent in, the own sheet of a person named, or a seat at an event. */
export const receiptKinds = ['clue', 'nominee', 'sign-up'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** Eight digits by which people speak of it; they say nothing of how many there are. */
export const newReceiptNumber = () => String(randomInt(10_000_000, 100_000_000));

/** 1234 5678 */
export const shownNumber = (number: string) => `${number.slice(0, 4)} ${number.slice(4)}`;

/** A number as it was typed or read out, with spaces, dashes or full-width digits. */
export const typedNumber = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '');

// Without letters and digits that look alike.
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * The code that belongs to a number: six letters, 30 bits, derived from the secret key, so that it can be said again and stands
 * nowhere in the database.
 */
export function receiptCode(kind: ReceiptKind, id: string): string {
  const bytes = Buffer.from(lookupHash(`receipt:${kind}:${id}`), 'base64url');
  return Array.from(bytes.subarray(0, 6), (byte) => letters[byte % letters.length]).join('');
}

/** Whether a code is the one that belongs to it, however it was typed. */
export const isReceiptCode = (kind: ReceiptKind, id: string, typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '') === receiptCode(kind, id);

const openFor = 60 * 60_000;

/**
 * The address part under which a receipt stands open for an hour, or until `until` where that is later; it names the row and can
 * be made by nobody else.
 */
export const receiptToken = (kind: ReceiptKind, id: string, now: Date, until = new Date(0)) =>
  sealToken(JSON.stringify([kind, id, Math.max(until.getTime(), now.getTime() + openFor)]));

/** What a token opens; null when it is made up or its time is over. */
export function openReceipt(token: string, kind: ReceiptKind, now: Date): string | null {
  const opened = openToken(token);
  if (!opened) return null;
  const [ofKind, id, until] = JSON.parse(opened) as [string, string, number];
  return ofKind === kind && until > now.getTime() ? id : null;
}
