import { classNames } from '@/lib/class-names';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Progress } from '../rules';

type Props = { locale: Locale; row: Progress & { name: string }; highest: number };

/** One bar a month of one community; the numbers themselves stand in the table below. */
export function MonthChart({ locale, row, highest }: Props) {
  const text = words(locale).eventLedger.ledger;
  const reached = row.target > 0 && row.held >= row.target;
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{row.name}</span>
        <span className={classNames('font-song text-note', reached ? 'text-jade' : 'text-soft')}>
          {text.heldOf(row.held, row.target)}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-label={text.chart(row.name, row.held, row.target)}
        viewBox="0 0 12 40"
        preserveAspectRatio="none"
        className="mt-1 block h-20 w-full border-ink border-b bg-card"
      >
        {row.months.map(({ held }, at) => {
          const height = (held / highest) * 38;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year, in their order
            <rect key={at} x={at + 0.15} y={40 - height} width={0.7} height={height} className="fill-jade" />
          );
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-small text-soft">
        <span>{text.months[0]}</span>
        <span>{text.months[11]}</span>
      </p>
    </figure>
  );
}
