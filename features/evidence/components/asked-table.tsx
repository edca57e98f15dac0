import { DataTable } from '@/components/ui/data-table';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Leaf } from '../leaves/queries';
import type { Indicator } from '../queries';
import { partSaid } from '../spelled/queries';
import { LightBadge } from './light-badge';

/** What an indicator asks for, with what is there and what is missing. */
export function AskedTable({ locale, indicator, leaf }: { locale: Locale; indicator: Indicator; leaf: Leaf }) {
  const text = words(locale).evidence.indicator;
  return (
    <section className="mb-5 max-w-[40rem]">
      <h2 className="mb-2 flex flex-wrap items-baseline gap-x-3 text-head">
        {text.asks} <LightBadge locale={locale} light={leaf.light} />
      </h2>
      <DataTable caption={text.asks} head={[text.part, text.need, text.had, text.enough]}>
        {leaf.parts.map((part) => {
          const { name, had, need, missing } = partSaid(locale, indicator, part);
          return (
            <tr key={part.part}>
              <th scope="row">{name}</th>
              <td className="tabular-nums">{need}</td>
              <td className="tabular-nums">{had}</td>
              <td>
                {part.had >= part.need ? (
                  <span className="text-jade">{text.ok}</span>
                ) : (
                  <span className="font-semibold text-red-ink">{text.short(missing)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </DataTable>
    </section>
  );
}
