const randomDigits = 12;

/** ISO 7064 MOD 97-10: two digits that tell every single wrong digit and every two that changed places. */
const checkOf = (digits: string) => String(98 - Number((BigInt(digits) * 100n) % 97n)).padStart(2, '0');

/** The number of a certificate: twelve digits drawn at random, and two that check them. */
export const numberFrom = (drawn: string) => `${drawn}${checkOf(drawn)}`;

/** The number that was typed, with or without gaps; null when it is mistyped. Full-width digits count as digits. */
export function numberOf(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{14}$/.test(digits)) return null;
  return numberFrom(digits.slice(0, randomDigits)) === digits ? digits : null;
}

/** 1234 5678 9012 34 */
export const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ');
