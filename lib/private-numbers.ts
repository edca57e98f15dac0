/** Numbers of people that never stand in a public sentence (domain 9.4). */
type PrivateNumber = 'identity' | 'telephone' | 'bank-card';

/** The first kind of private number that a text holds, also where digits are full-width or set apart; null when none. */
export function privateNumberIn(text: string): PrivateNumber | null {
  const plain = text.normalize('NFKC').replace(/[‐-―−]/g, '-');
  const runs = plain.match(run)?.map((found) => found.replace(/[ .-]/g, '').toUpperCase()) ?? [];
  if (runs.some(isIdentity)) return 'identity';
  if (runs.some(isBankCard)) return 'bank-card';
  return runs.some(isMobile) || landline.test(plain) ? 'telephone' : null;
}

// Digits with at most one space, dot or dash between two of them; the last sign of an identity number may be an X.
const run = /(?<![\dA-Za-z])\+?\d(?:[ .-]?\d){7,24}(?:[ .-]?[Xx](?![A-Za-z]))?/g;
const landline = /(?<![\d-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?[2-9]\d{2,3}[ -]?\d{4}(?!\d)/;

const isMobile = (digits: string) => /^(?:\+?86|0)?1[3-9]\d{9}$/.test(digits);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentity(digits: string): boolean {
  if (/^[1-9]\d{14}$/.test(digits)) return isDay(`19${digits.slice(6, 12)}`);
  if (!/^[1-9]\d{16}[\dX]$/.test(digits) || !isDay(digits.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

// Luhn: every second digit from the right counts twice.
function isBankCard(digits: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
