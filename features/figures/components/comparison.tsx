import type { Unit } from '@/db/schema/ledgers.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { changeOf } from '../compared/rules';
import { amountShown, shareSaid } from '../rules';
import { amountInWords } from './figure-number';

type Of = { locale: Locale; unit: Unit; count: number };

/** 多 12, 少 3, 持平 */
export function changeInWords({ locale, unit, count, before }: Of & { before: number }): string {
  const { change } = words(locale).figures;
  const { kind, by } = changeOf(count, before);
  return kind === 'same' ? change.same : change[kind](amountShown(locale, by, unit));
}

/** What was planned, and how much of it is done; nothing where there is no plan. */
export function Planned({ locale, unit, count, target }: Of & { target: number | null }) {
  if (!target) return null;
  return (
    <span className="block text-small text-soft">
      {words(locale).figures.planned(amountInWords({ locale, unit, count: target }), shareSaid(count, target))}
    </span>
  );
}
