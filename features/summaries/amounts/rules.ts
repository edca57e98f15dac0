import { type Unit, unitSteps } from '@/db/schema/ledgers.values';
import { amountShown } from '@/features/figures/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { isShare } from '../text/rules';

/** How far below a round number an amount may be to be called 近 it, and how far above one to be called it and 余. */
const [near, over] = [0.02, 0.15];

/**
 * An amount as official texts say it roundly: 213 is 200余, 1851 is 1800余, 1982 is 近2000, 200 stays 200. 余 says "and more" and 近
 * "not quite", so that nothing is ever overstated, and not much is left out; what is small and money are said exactly (domain 8.4, 2).
 */
export function roundly(steps: number, unit: Unit): { prefix: string; amount: number; suffix: string } {
  const amount = steps / unitSteps[unit];
  if (amount < 20 || unit === 'fen') return { prefix: '', amount, suffix: '' };
  for (const step of stepsFrom(amount)) {
    const below = Math.floor(amount / step) * step;
    const above = below + step;
    if (below === amount) break;
    if ((above - amount) / above <= near) return { prefix: '近', amount: above, suffix: '' };
    if ((amount - below) / amount <= over) return { prefix: '', amount: below, suffix: '余' };
  }
  return { prefix: '', amount, suffix: '' };
}

// 41 → 10, 213 → 100 and 10, 14320 → 1000: from the first place, of five and more digits the second, to tens.
function stepsFrom(amount: number): number[] {
  const digits = Math.floor(Math.log10(amount));
  const first = digits >= 4 ? digits - 1 : digits;
  return [first, first - 1].filter((place) => place >= 1).map((place) => 10 ** place);
}

/** A number with its unit as the text of a summary says it, exactly or roundly. Chinese official texts put nothing between them. */
export function amountSaid(locale: Locale, steps: number, unit: Unit, unitName: string, rounded: boolean): string {
  const exact = plain(amountShown(locale, steps, unit));
  if (locale === 'en') return `${exact} ${unitName}`;
  const { prefix, amount, suffix } = roundly(steps, unit);
  return rounded && (prefix || suffix) ? `${prefix}${amount}${suffix}${unitName}` : `${exact}${unitName}`;
}

type Counted = { token: string; shown: string; count: number; whole?: number | undefined; unit: Unit };

/** The number behind a token as it stands beside the text; `said`: how the text says it where that differs, and of a share what of what. */
export function amountBehind(locale: Locale, { token, shown, count, whole, unit }: Counted) {
  if (isShare(token)) return { amount: shown, unit: '', said: partSaid(locale, { count, whole, unit }) };
  const exact = amountSaid('zh-CN', count, unit, words('zh-CN').figures.units[unit], false);
  return {
    amount: amountShown(locale, count, unit),
    unit: words(locale).figures.units[unit],
    said: shown === exact ? '' : shown,
  };
}

/** 501 / 510 处; empty where the whole is not known. */
export function partSaid(locale: Locale, { count, whole, unit }: Pick<Counted, 'count' | 'whole' | 'unit'>): string {
  if (whole === undefined) return '';
  const [part, all] = [count, whole].map((amount) => amountShown(locale, amount, unit));
  return `${part} / ${all} ${words(locale).figures.units[unit]}`;
}

// Official texts write 14000, not 14,000.
const plain = (number: string) => number.replaceAll(',', '');
