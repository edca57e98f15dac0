import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Unit } from '../rules';

/** A number in Song type, its unit small beside it. */
export function FigureNumber({ locale, unit, count }: { locale: Locale; unit: Unit; count: number }) {
  const text = words(locale).figures;
  return (
    <p className="break-all">
      <span className="font-bold font-song text-title">{unit === 'fen' ? text.money(count) : text.number(count)}</span>{' '}
      <span className="text-small text-soft">{text.units[unit]}</span>
    </p>
  );
}
