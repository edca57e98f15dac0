import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Form, SubmitButton } from '@/components/ui/form';
import { StatusBadge } from '@/components/ui/status-badge';
import { knownDaysOf } from '@/db/seed/calendar-days';
import { href, type Locale } from '@/lib/locale';
import { formatToday, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { fillAction } from '../actions';
import { type CalendarDay, listDaysOf, listYears } from '../queries';
import { workingDaysOf } from '../rules';
import { DayForm } from './day-form';

type Props = { locale: Locale; year: number; dayId: string | undefined };

/** How a year deviates from Monday to Friday, and the forms to say so. */
export async function CalendarDesk({ locale, year, dayId }: Props) {
  const { calendar: text } = words(locale);
  const [days, years] = await Promise.all([listDaysOf(year), listYears()]);
  const count = (kind: CalendarDay['kind']) => days.filter((day) => day.kind === kind).length;
  const working = workingDaysOf(year, new Map(days.map(({ day, kind }) => [day, kind])));
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 text-soft">{text.help}</p>
      <p className="text-soft">{text.hours}</p>
      <Years locale={locale} years={years} year={year} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          {days.length > 0 ? (
            <>
              <p className="mb-3">{text.summary(working, count('holiday'), count('workday'))}</p>
              <Days locale={locale} days={days} year={year} />
            </>
          ) : (
            <EmptyState title={text.emptyTitle(year)}>
              <Fill locale={locale} year={year} />
            </EmptyState>
          )}
        </div>
        <DayForm key={dayId ?? days.length} locale={locale} year={year} day={days.find(({ id }) => id === dayId)} />
      </div>
    </>
  );
}

function Years({ locale, years, year }: { locale: Locale; years: Set<number>; year: number }) {
  const { calendar: text } = words(locale);
  const all = [...new Set([...years, year, Math.max(year, ...years) + 1])].toSorted((a, b) => a - b);
  return (
    <nav aria-label={text.years} className="-mx-2 my-3 flex flex-wrap text-note">
      {all.map((one) => (
        <a
          key={one}
          href={href(locale, `/desk/calendar?year=${one}`)}
          aria-current={one === year ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
        >
          {text.year(one)}
        </a>
      ))}
    </nav>
  );
}

function Fill({ locale, year }: { locale: Locale; year: number }) {
  const { calendar: text, site } = words(locale);
  if (knownDaysOf(year).length === 0) return <p>{text.emptyText}</p>;
  return (
    <Form id="fill" action={fillAction} words={site.form}>
      <input type="hidden" name="year" value={year} />
      <p className="mb-3">{text.fillHelp}</p>
      <SubmitButton>{text.fill(year)}</SubmitButton>
    </Form>
  );
}

function Days({ locale, days, year }: { locale: Locale; days: CalendarDay[]; year: number }) {
  const { calendar: text } = words(locale);
  const { day, kind, name } = text.head;
  return (
    <DataTable caption={text.year(year)} head={[day, kind, name]}>
      {days.map((row) => {
        const at = fromShanghai(`${row.day} 12:00`);
        return (
          <tr key={row.id}>
            <th scope="row" className="whitespace-nowrap">
              <a
                href={href(locale, `/desk/calendar?year=${year}&day=${row.id}#change`)}
                className="inline-flex min-h-11 items-center underline"
              >
                <span className="sr-only">{text.change} </span>
                {formatToday(locale, at)}
              </a>
            </th>
            <td className="align-middle!">
              <StatusBadge tone={row.kind === 'holiday' ? 'red' : 'jade'}>{text.kinds[row.kind]}</StatusBadge>
            </td>
            <td className="align-middle!">{row.name}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
