import type { Unit } from '@/db/schema/ledgers.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { amountShown } from '../rules';

type Props = { locale: Locale; unit: Unit; count: number };

/** A number in Song type, its unit small beside it. */
export function FigureNumber({ locale, unit, count }: Props) {
  const text = words(locale).figures;
  return (
    <p className="break-all">
      <span className="font-bold font-song text-title">{amountShown(locale, count, unit)}</span>{' '}
      <span className="text-small text-soft">{text.units[unit]}</span>
    </p>
  );
}

/** The same in a table: number and unit stand under each other where there is no room. */
export function FigureAmount({ locale, unit, count }: Props) {
  return (
    <>
      <span className="whitespace-nowrap font-song text-lead">{amountShown(locale, count, unit)}</span>{' '}
      <span className="whitespace-nowrap text-small text-soft">{words(locale).figures.units[unit]}</span>
    </>
  );
}

/** A number with its unit, as words. */
export const amountInWords = ({ locale, unit, count }: Props) =>
  `${amountShown(locale, count, unit)} ${words(locale).figures.units[unit]}`;
