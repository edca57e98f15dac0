import { amountShown } from '@/features/figures/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { measureName } from '../measures/rules';
import type { EntrySum } from '../queries';
import { type LedgerDefinition, nameIn } from '../rules';

type Props = { locale: Locale; ledger: LedgerDefinition; sums: EntrySum[] };

/** What a ledger's entries add up to, each unit for itself; a share where the ledger has one. */
export function EntrySums({ locale, ledger, sums }: Props) {
  const { ledgers: text, figures } = words(locale);
  if (sums.length === 0) return null;
  const [whole, part] = [
    sums.find(({ measure }) => measure === 'quantity'),
    sums.find(({ measure }) => measure === 'quantity2'),
  ];
  return (
    <dl aria-label={text.sums} className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
      {sums.map(({ measure, unit, sum }) => (
        <div key={`${measure} ${unit}`}>
          <dt className="text-small text-soft">{measureName(locale, ledger, measure)}</dt>
          <dd>
            <span className="font-bold font-song text-head">{amountShown(locale, sum, unit)}</span>{' '}
            <span className="text-small text-soft">{figures.units[unit]}</span>
          </dd>
        </div>
      ))}
      {ledger.ratio && whole && part && whole.sum > 0 && (
        <div>
          <dt className="text-small text-soft">{nameIn(locale, ledger.ratio.name)}</dt>
          <dd className="font-bold font-song text-head">{shareOf(part.sum, whole.sum)}%</dd>
        </div>
      )}
    </dl>
  );
}

// Cut, not rounded: 99.96 % of the households is not all of them.
const shareOf = (part: number, whole: number) => Math.floor((part / whole) * 1_000) / 10;
