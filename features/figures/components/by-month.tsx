import { DataTable } from '@/components/ui/data-table';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { MonthPart, Parts } from '../parts/queries';
import type { FigureView } from '../queries';
import { FigureAmount } from './figure-number';
import { MonthBars, monthName } from './month-bars';
import { figureQuery } from './period-choice';

type Of = { locale: Locale; figure: FigureView };

/** A figure month by month: bars, and beside them the numbers, each of which opens its own month. */
export function ByMonth({ locale, figure, parts }: Of & { parts: Parts }) {
  const { figures: text } = words(locale);
  return (
    <section className="mt-8">
      <SectionHeading title={text.byMonth} />
      <div className="mt-3 grid gap-x-8 gap-y-3 lg:grid-cols-[7fr_5fr]">
        <div>
          <MonthBars locale={locale} unit={figure.unit} months={parts.months} />
          {!parts.whole && <p className="mt-2 text-small text-soft">{text.twelveMonths}</p>}
          {figure.once && <p className="mt-2 text-small text-soft">{text.once}</p>}
        </div>
        <DataTable caption={text.byMonth} head={[text.month, text.head.amount]}>
          {parts.months.map((month) => (
            <MonthRow key={month.period.from} locale={locale} figure={figure} month={month} />
          ))}
        </DataTable>
      </div>
    </section>
  );
}

function MonthRow({ locale, figure, month: { period, count } }: Of & { month: MonthPart }) {
  const asked = figureQuery({ period: { ...period, name: null }, community: figure.community });
  return (
    <tr>
      <th scope="row">
        <a
          href={href(locale, `/desk/figures/${figure.name}?${new URLSearchParams(asked)}`)}
          className="-my-2 inline-block py-2 underline"
        >
          {monthName(locale, period)}
        </a>
      </th>
      <td>
        <FigureAmount locale={locale} unit={figure.unit} count={count} />
      </td>
    </tr>
  );
}
