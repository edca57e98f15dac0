import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import { words } from '@/messages/words';
import { addressOf, type Day, daysOf, type Month, monthAt, type Reach, sheetsBeside, weeksOf } from '../months/rules';
import type { EventTeaser } from '../queries';
import { DayEvents } from './day-events';

type Props = { locale: Locale; month: Month; events: EventTeaser[]; reach: Reach; now: Date };

/**
 * A month as a sheet of the wall calendar, with the lunar day or solar term beside each date: a table, and on a phone the same
 * cells one under another, of which those stand that have something in them.
 */
export function MonthView({ locale, month, events, reach, now }: Props) {
  const { events: text } = words(locale);
  const byDay = new Map<string, EventTeaser[]>();
  for (const event of events) for (const day of daysOf(event)) byDay.set(day, [...(byDay.get(day) ?? []), event]);
  const { weekdays } = text;
  return (
    <>
      <MonthLinks locale={locale} month={month} reach={reach} now={now} />
      <p className="mt-2 text-soft">{events.length > 0 ? text.month.count(events.length) : text.month.none}</p>
      <table className="mt-3 w-full table-fixed border-collapse max-md:block">
        <caption className="sr-only">{text.month.title(month.year, month.month)}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-ink border-b-2">
            {[1, 2, 3, 4, 5, 6, 0].map((day) => (
              <th key={day} scope="col" className="py-1.5 text-left font-normal text-note text-soft">
                {weekdays[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {weeksOf(month).map((week, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month in their order
            <tr key={at} className="max-md:block">
              {week.map((day, column) =>
                day ? (
                  <DayCell key={day.day} locale={locale} day={day} events={byDay.get(day.day) ?? []} now={now} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place of the week
                  <td key={column} className="border border-rule max-md:hidden" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function DayCell({ locale, day, events, now }: { locale: Locale; day: Day; events: EventTeaser[]; now: Date }) {
  const { events: text } = words(locale);
  const isToday = day.day === dayOf(now);
  const quiet = events.length === 0 && !isToday && !day.term ? 'max-md:hidden' : 'max-md:block';
  return (
    <td
      aria-current={isToday ? 'date' : undefined}
      className={`h-28 border border-rule p-1.5 align-top max-md:h-auto max-md:border-0 max-md:border-b max-md:px-0 max-md:py-3 ${quiet} ${isToday ? 'bg-red-wash max-md:border-l-4 max-md:border-l-red max-md:px-3' : ''}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <time dateTime={day.day} className={`font-song text-lead ${isToday ? 'font-bold text-red-ink' : ''}`}>
          {day.date}
          <span className="ml-2 font-hei font-normal text-note text-soft md:hidden">{text.weekdays[day.weekday]}</span>
        </time>
        <span lang="zh-CN" className={`text-[0.78rem] ${day.term ? 'font-semibold text-jade' : 'text-soft'}`}>
          {day.term || day.lunar}
        </span>
        {isToday && <span className="text-[0.78rem] text-red-ink">{text.month.today}</span>}
      </p>
      <DayEvents locale={locale} events={events} day={day.day} />
    </td>
  );
}

function MonthLinks({ locale, month, reach, now }: Omit<Props, 'events'>) {
  const { events: text } = words(locale);
  const { before, after } = sheetsBeside(month, reach);
  const current = monthAt(now);
  const isCurrent = addressOf(month) === addressOf(current);
  const linkClass = 'inline-flex min-h-11 items-center border border-rule bg-card px-4';
  return (
    <nav aria-label={text.month.navigation} className="no-print mt-4 flex flex-wrap gap-3 text-note">
      {before && (
        <a rel="prev nofollow" href={href(locale, addressOf(before))} className={linkClass}>
          ‹ {text.month.previous(before.month)}
        </a>
      )}
      {after && (
        <a rel="next nofollow" href={href(locale, addressOf(after))} className={linkClass}>
          {text.month.next(after.month)} ›
        </a>
      )}
      {!isCurrent && (
        <a href={href(locale, addressOf(current))} className={linkClass}>
          {text.month.thisMonth}
        </a>
      )}
      <a href={href(locale, '/events')} className="inline-flex min-h-11 items-center px-2 text-red-ink underline">
        {text.month.list}
      </a>
    </nav>
  );
}
