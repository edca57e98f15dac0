import { Button } from '@/components/ui/button';
import { filterControl } from '@/components/ui/filter-choice';
import { href, type Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { namedPeriods, type periodAsked } from '../rules';

type Chosen = ReturnType<typeof periodAsked>;

/** How an address names a period. */
export const periodQuery = ({ name, from, to }: Chosen) =>
  String(new URLSearchParams(name ? { period: name } : { from, to }));

/** The periods that have a name, and any two days; all of it stands in the address. */
export function PeriodChoice({ locale, path, period }: { locale: Locale; path: string; period: Chosen }) {
  const text = words(locale).figures;
  const day = (text: string) => formatDate(locale, fromShanghai(`${text} 00:00`));
  return (
    <>
      <div className="my-3 flex flex-wrap items-end gap-x-6 gap-y-2 text-note">
        <nav aria-label={text.choosePeriod} className="-mx-2 flex flex-wrap">
          {namedPeriods.map((name) => (
            <a
              key={name}
              href={href(locale, `${path}?period=${name}`)}
              aria-current={name === period.name ? 'true' : undefined}
              className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
            >
              {text.periods[name]}
            </a>
          ))}
        </nav>
        <form action={href(locale, path)} aria-label={text.choosePeriod} className="flex flex-wrap items-end gap-3">
          <label>
            <span className="block text-small text-soft">{text.from}</span>
            <input type="date" name="from" required defaultValue={period.from} className={filterControl} />
          </label>
          <label>
            <span className="block text-small text-soft">{text.to}</span>
            <input type="date" name="to" required defaultValue={period.to} className={filterControl} />
          </label>
          <Button>{text.show}</Button>
        </form>
      </div>
      <p className="font-semibold">{text.span(day(period.from), day(period.to))}</p>
    </>
  );
}
