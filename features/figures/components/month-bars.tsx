import type { Unit } from '@/db/schema/ledgers.values';
import type { Locale } from '@/lib/locale';
import { fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import type { MonthPart } from '../parts/queries';
import { isWholeMonth } from '../parts/rules';
import type { Period } from '../rules';
import { amountInWords } from './figure-number';
import { spanOf } from './period-choice';

const format = { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long' } as const;
const formats = { 'zh-CN': new Intl.DateTimeFormat('zh-CN', format), en: new Intl.DateTimeFormat('en-GB', format) };

/** 2026年11月; of a part of one its days. */
export const monthName = (locale: Locale, period: Period) =>
  isWholeMonth(period) ? formats[locale].format(fromShanghai(`${period.from} 00:00`)) : spanOf(locale, period);

type Props = { locale: Locale; unit: Unit; months: MonthPart[] };

/** One bar a month; the numbers themselves stand in the table beside it. */
export function MonthBars({ locale, unit, months }: Props) {
  const text = words(locale).figures;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const top = months.reduce((most, month) => (month.count > most.count ? month : most), first);
  const most = amountInWords({ locale, unit, count: top.count });
  return (
    <figure>
      {top.count > 0 && <p className="text-small text-soft">{text.most(most)}</p>}
      <svg
        role="img"
        aria-label={top.count > 0 ? text.chart(monthName(locale, top.period), most) : text.nothingInMonths}
        viewBox={`0 0 ${months.length} 100`}
        preserveAspectRatio="none"
        className="block h-48 w-full lg:h-96 border-ink border-b bg-card"
      >
        {months.map(({ period, count }, at) => {
          // A month in which there was something is never invisible; one that took more back than it brought has no bar.
          const height = count <= 0 ? 0 : Math.max(1, (count / top.count) * 100);
          return (
            <rect key={period.from} x={at + 0.15} y={100 - height} width={0.7} height={height} className="fill-jade" />
          );
        })}
      </svg>
      <figcaption aria-hidden="true" className="flex flex-wrap justify-between gap-x-3 text-small text-soft">
        <span>{monthName(locale, first.period)}</span>
        <span>{monthName(locale, last.period)}</span>
      </figcaption>
    </figure>
  );
}
