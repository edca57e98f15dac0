import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Compared } from '../compared/queries';
import { mainOf } from '../compared/rules';
import { publicFigures } from '../public/rules';
import { figureName } from '../rules';
import { changeInWords, Planned } from './comparison';
import { FigureAmount } from './figure-number';

type Props = { locale: Locale; figures: Compared[]; query: string };

/** What a head looks at first: what everybody sees and what was planned, each beside the period before. */
export function MainFigures({ locale, figures, query }: Props) {
  const { main } = words(locale).figures;
  const shown = mainOf(
    figures,
    publicFigures.map(({ name }) => name),
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={main} className="mt-4">
      <h2 className="mb-3 text-head">{main}</h2>
      <ul className="grid grid-cols-2 border-rule border-t border-l md:grid-cols-4">
        {shown.map((figure) => (
          <li
            key={figure.name}
            className="relative border-rule border-r border-b bg-card px-4 py-3 hover:bg-wash max-md:px-3"
          >
            <p className="[&_.font-song]:font-bold [&_.font-song]:text-head">
              <FigureAmount {...{ locale, ...figure }} />
            </p>
            <p className="text-note">
              {/* The link reaches over its field: whoever wonders about a number touches the number. */}
              <a href={href(locale, `/desk/figures/${figure.name}?${query}`)} className="after:absolute after:inset-0">
                {figureName(locale, figure)}
              </a>
            </p>
            <p className="text-small text-soft">{changeInWords({ locale, ...figure })}</p>
            <Planned {...{ locale, ...figure }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
