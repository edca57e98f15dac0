import type { Locale } from '@/lib/locale';
import { formatDay, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import type { DayTotal } from '../queries';

type Props = { locale: Locale; days: DayTotal[]; now: Date };

const nameOf = (locale: Locale, day: string, now: Date) => formatDay(locale, fromShanghai(`${day} 00:00`), now);

/** One bar a day; the numbers themselves stand in the table below it. */
export function DayChart({ locale, days, now }: Props) {
  const text = words(locale).pages.views;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const top = days.reduce((most, day) => (day.views > most.views ? day : most), first);
  return (
    <figure>
      <p className="text-small text-soft">{text.most(top.views)}</p>
      <svg
        role="img"
        aria-label={text.chart(nameOf(locale, top.day, now), top.views)}
        viewBox={`0 0 ${days.length} 100`}
        preserveAspectRatio="none"
        className="block h-36 w-full border-ink border-b bg-card"
      >
        {days.map(({ day, views }, at) => {
          // A day on which somebody read something is never invisible.
          const height = views === 0 ? 0 : Math.max(1, (views / top.views) * 100);
          return <rect key={day} x={at + 0.12} y={100 - height} width={0.76} height={height} className="fill-jade" />;
        })}
      </svg>
      <figcaption className="flex justify-between text-small text-soft">
        <span>{nameOf(locale, first.day, now)}</span>
        <span>{nameOf(locale, last.day, now)}</span>
      </figcaption>
    </figure>
  );
}

/** The same as numbers, newest first. */
export function DayRows({ locale, days, now }: Props) {
  return days.toReversed().map(({ day, views }) => (
    <tr key={day}>
      <th scope="row">{nameOf(locale, day, now)}</th>
      <td>{views}</td>
    </tr>
  ));
}
