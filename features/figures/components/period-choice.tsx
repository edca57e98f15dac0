import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { filterControl } from '@/components/ui/filter-choice';
import { FilterLinks } from '@/components/ui/filter-links';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { type ChosenPeriod, namedPeriods, type Period } from '../rules';

type Asked = { period: ChosenPeriod; community: Community | null };

/** How an address names a period and a place. */
export const figureQuery = ({ period: { name, from, to }, community }: Asked): Record<string, string> => ({
  ...(name ? { period: name } : { from, to }),
  ...(community ? { community: community.slug } : {}),
});

/** 2026年1月1日至2026年11月22日 */
export function spanOf(locale: Locale, { from, to }: Period): string {
  const day = (text: string) => formatDate(locale, fromShanghai(`${text} 00:00`));
  return words(locale).figures.span(day(from), day(to));
}

type Props = Asked & { locale: Locale; path: string; children: ReactNode };

/** The periods that have a name, any two days, and what else is chosen beside them; all of it stands in the address. */
export function PeriodChoice({ locale, path, period, community, children }: Props) {
  const text = words(locale).figures;
  const address = (name: (typeof namedPeriods)[number]) =>
    `${path}?${new URLSearchParams(figureQuery({ period: { ...period, name }, community }))}`;
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-2 text-note">
      <FilterLinks
        label={text.choosePeriod}
        links={namedPeriods.map((name) => ({
          href: href(locale, address(name)),
          label: text.periods[name],
          current: name === period.name,
        }))}
      />
      <form action={href(locale, path)} aria-label={text.choosePeriod} className="mb-3 flex flex-wrap items-end gap-3">
        <Kept fields={community ? { community: community.slug } : {}} />
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
      {children}
    </div>
  );
}

/** What else stands in the address and stays. */
export function Kept({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
