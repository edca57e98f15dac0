/** By what a person signs in: a mobile number or an e-mail address. */
export type Identifier = { kind: 'mobile' | 'email'; value: string };

/** Reads what was typed, with spaces, dashes, +86 or full-width digits; null when it is neither. */
export function identifierOf(typed: string): Identifier | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const digits = text.replace(/[\s\p{Pd}()]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (/^1\d{10}$/.test(digits)) return { kind: 'mobile', value: digits };
  if (/^[^\s@"<>()]{1,64}@[^\s@"<>()]{1,180}\.[^\s@.]{2,24}$/.test(text)) return { kind: 'email', value: text };
  return null;
}

/** 138****1234, z***@example.org: enough to recognise one's own. */
export function masked({ kind, value }: Identifier): string {
  if (kind === 'mobile') return `${value.slice(0, 3)}****${value.slice(-4)}`;
  return `${value[0]}***${value.slice(value.indexOf('@'))}`;
}

/** The same of what an account holds, of which there is one or none. */
export function maskedContact({ mobile, email }: { mobile: string | null; email: string | null }): string {
  if (mobile) return masked({ kind: 'mobile', value: mobile });
  return email ? masked({ kind: 'email', value: email }) : '';
}

/** 张*明 */
export function maskedName(name: string): string {
  const letters = [...name];
  if (letters.length < 2) return '*';
  const last = letters.length > 2 ? letters.at(-1) : '';
  return `${letters[0]}${'*'.repeat(Math.max(1, letters.length - 2))}${last}`;
}
