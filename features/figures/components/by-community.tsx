import { DataTable } from '@/components/ui/data-table';
import { SectionHeading } from '@/components/ui/section-heading';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { PlacePart } from '../parts/queries';
import type { FigureView } from '../queries';
import type { ChosenPeriod } from '../rules';
import { FigureAmount } from './figure-number';
import { figureQuery } from './period-choice';

type Props = { locale: Locale; figure: FigureView; period: ChosenPeriod; places: PlacePart[] };

/** A figure community by community, for whoever sees all of them. */
export function ByCommunity({ locale, figure, period, places }: Props) {
  const { figures: text } = words(locale);
  const highest = Math.max(1, ...places.map(({ count }) => count));
  const elsewhere = figure.count - places.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="mt-8 max-w-[56rem]">
      <SectionHeading title={text.byCommunity} />
      {figure.once && <p className="mt-2 text-small text-soft">{text.once}</p>}
      <div className="mt-3">
        <DataTable caption={text.byCommunity} head={[text.head.community, text.head.amount, text.share]}>
          {places.map(({ community, count }) => (
            <tr key={community.id}>
              <th scope="row">
                <a
                  href={href(
                    locale,
                    `/desk/figures/${figure.name}?${new URLSearchParams(figureQuery({ period, community }))}`,
                  )}
                  className="-my-2 inline-block py-2 underline"
                >
                  {communityName(locale, community)}
                </a>
              </th>
              <td>
                <FigureAmount locale={locale} unit={figure.unit} count={count} />
              </td>
              <td className="w-1/2">
                <Bar share={Math.max(0, count) / highest} />
              </td>
            </tr>
          ))}
          {elsewhere > 0 && !figure.once && (
            <tr>
              <th scope="row">{text.elsewhere}</th>
              <td>
                <FigureAmount locale={locale} unit={figure.unit} count={elsewhere} />
              </td>
              <td />
            </tr>
          )}
        </DataTable>
      </div>
    </section>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="mt-1.5 block h-4 w-full">
      <rect width={share * 100} height={10} className="fill-jade" />
    </svg>
  );
}
