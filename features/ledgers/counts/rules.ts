import type { Measure, Unit } from '@/db/schema/ledgers.values';
import type { Period } from '@/features/figures/rules';
import { type LedgerDefinition, type Name, unitOf } from '../rules';

/** What a figure of a ledger adds up: a measure in one unit, of one category or of all. */
export type LedgerCount = {
  name: `${string}.${Measure}` | `${string}.${Measure}.${string}`;
  ledger: LedgerDefinition;
  measure: Measure;
  unit: Unit;
  category: string | null;
  title: Name;
};

/**
 * Every figure of a ledger: each measure as a whole where all categories have it in one unit, and of each category. What an area
 * writes by itself is counted there.
 */
export function countsOf(ledger: LedgerDefinition): LedgerCount[] {
  if (ledger.source) return [];
  const categories = Object.keys(ledger.categories?.options ?? {});
  const counted: Measure[] = ['entries'];
  if (ledger.quantity) counted.push('quantity');
  if (ledger.quantity2 || categories.some((category) => unitOf(ledger, 'quantity2', category)))
    counted.push('quantity2');
  if (ledger.people) counted.push('people');
  return counted.flatMap((measure) => [
    ...wholeOf(ledger, measure, categories),
    ...(measure === 'people' ? [] : partsOf(ledger, measure, categories)),
  ]);
}

function wholeOf(ledger: LedgerDefinition, measure: Measure, categories: string[]): LedgerCount[] {
  if (ledger.categories?.stages && measure !== 'people') return [];
  const all = categories.length > 0 ? categories : [''];
  const units = new Set(all.map((category) => unitOf(ledger, measure, category)));
  const [unit] = units;
  if (units.size !== 1 || !unit) return [];
  const title = titleOf(ledger.title, measureName(ledger, measure));
  return [{ name: `${ledger.name}.${measure}`, ledger, measure, unit, category: null, title }];
}

function partsOf(ledger: LedgerDefinition, measure: Measure, categories: string[]): LedgerCount[] {
  return categories.flatMap((category) => {
    const unit = unitOf(ledger, measure, category);
    const name = ledger.categories?.options[category]?.name;
    if (!unit || !name) return [];
    // Where a category has a quantity, the number of its entries is the lesser figure and says so; of a share both parts do.
    const plain = !ledger.ratio && measure === (ledger.quantity ? 'quantity' : 'entries');
    const which = plain ? undefined : measureName(ledger, measure);
    const title = titleOf(titleOf(ledger.title, name, '：', ': '), which);
    return [{ name: `${ledger.name}.${measure}.${category}` as const, ledger, measure, unit, category, title }];
  });
}

const timesDone: Name = ['记录数', 'entries'];

function measureName(ledger: LedgerDefinition, measure: Measure): Name | undefined {
  if (measure === 'entries') return ledger.quantity && timesDone;
  if (measure === 'people') return ledger.people;
  return measure === 'quantity' ? ledger.quantity?.name : (ledger.quantity2?.name ?? ledger.quantity?.name);
}

const titleOf = (title: Name, part: Name | undefined, between = '·', betweenEn = ', '): Name =>
  part ? [`${title[0]}${between}${part[0]}`, `${title[1]}${betweenEn}${part[1]}`] : title;

export type Split = { months: { first: string; last: string } | null; days: Period[] };

/** A period as whole months, whose sums are kept, and the days before and after them. */
export function splitPeriod({ from, to }: Period): Split {
  const first = from.endsWith('-01') ? from.slice(0, 7) : nextMonth(from.slice(0, 7));
  const last = to === lastDay(to.slice(0, 7)) ? to.slice(0, 7) : previousMonth(to.slice(0, 7));
  if (first > last) return { months: null, days: from <= to ? [{ from, to }] : [] };
  const days: Period[] = [];
  if (!from.endsWith('-01')) days.push({ from, to: lastDay(from.slice(0, 7)) });
  if (to !== lastDay(to.slice(0, 7))) days.push({ from: `${to.slice(0, 7)}-01`, to });
  return { months: { first, last }, days };
}

const monthAt = (month: string, by: number): Date => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1));
};
const nextMonth = (month: string) => monthAt(month, 1).toISOString().slice(0, 7);
/** The month before a month, 2026-10 for 2026-11. */
export const previousMonth = (month: string) => monthAt(month, -1).toISOString().slice(0, 7);

/** The last day of a month. */
export const lastDay = (month: string) => new Date(monthAt(month, 1).getTime() - 86_400_000).toISOString().slice(0, 10);
