import type { ReasonCode } from '@/messages/words';
import type { Reason } from './rule-broken';

type PrivateNumber = 'identity' | 'telephone' | 'bank-card';

// Digits as people write them: full-width, in groups, with spaces, dots or dashes between.
const runs = /\d(?:[\s.\-_·–—]{0,2}[\dXx])*/g;

/**
 * The first number in a text that belongs to somebody and must not be published: an identity number (18 digits with their check
 * digit, or the older 15), a telephone, a bank card. Null when there is none. Years, amounts and short numbers pass.
 */
export function privateNumberIn(text: string): PrivateNumber | null {
  for (const [run] of text.normalize('NFKC').matchAll(runs)) {
    const digits = run.replace(/[^\dXx]/g, '').toUpperCase();
    const found = kindOf(digits) ?? kindOfPart(run);
    if (found) return found;
  }
  return null;
}

/** Each field whose text holds such a number, as a reason to refuse it. */
export const reasonsOfNumbers = (texts: Record<string, string>, code: ReasonCode): Reason[] =>
  Object.entries(texts)
    .filter(([, text]) => privateNumberIn(text) !== null)
    .map(([field]) => ({ code, field }));

function kindOf(digits: string): PrivateNumber | null {
  if (isIdentityNumber(digits)) return 'identity';
  if (isTelephone(digits)) return 'telephone';
  return isBankCard(digits) ? 'bank-card' : null;
}

// Several numbers may stand beside each other, parted by a space alone.
function kindOfPart(run: string): PrivateNumber | null {
  const parts = run.split(/\s+/).map((part) => part.replace(/[^\dXx]/g, '').toUpperCase());
  return parts.length > 1 ? (parts.map(kindOf).find(Boolean) ?? null) : null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentityNumber(digits: string): boolean {
  if (/^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/.test(digits)) return true;
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

/** Mobile numbers, with or without +86, and those of a place: area code and seven or eight digits. */
function isTelephone(digits: string): boolean {
  return /^(?:86|0086)?1[3-9]\d{9}$/.test(digits) || /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/.test(digits);
}

function isBankCard(digits: string): boolean {
  if (!/^[3-69]\d{15,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, letter, at) => {
    const value = Number(letter) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
