import { type Measure, measures } from '@/db/schema/ledgers.values';
import type { Locale } from '@/lib/locale';
import { type Figure, type FigureTitle, figureName, titleIn } from '../rules';

type Named = Pick<Figure, 'name' | 'title' | 'section'>;

/** What stands together in a group: figures of one ledger under its name, or those of an area, which need none. */
export type Section<T> = { title: FigureTitle | null; figures: T[] };

/** A group by its ledgers: of each the whole first, then its categories, and of each of these the main number first. */
export function sectionsOf<T extends Named>(figures: T[]): Section<T>[] {
  const sections = new Map<string, Section<T>>();
  for (const figure of figures) {
    const key = figure.section?.[0] ?? '';
    const section = sections.get(key) ?? { title: figure.section ?? null, figures: [] };
    section.figures.push(figure);
    sections.set(key, section);
  }
  return [...sections.values()].map((section) =>
    section.title ? { ...section, figures: inOrder(section.figures) } : section,
  );
}

// The number of entries is the lesser figure wherever there is a quantity.
const weights: Record<Measure, number> = { quantity: 0, quantity2: 1, entries: 2, people: 3 };
const isMeasure = (text: string | undefined): text is Measure => measures.some((measure) => measure === text);

function inOrder<T extends Named>(figures: T[]): T[] {
  const placeOf = ({ name }: T) => name.split('.');
  const categories = ['', ...new Set(figures.map((figure) => placeOf(figure)[2] ?? ''))].filter(
    (category, at, all) => all.indexOf(category) === at,
  );
  const rank = (figure: T) => {
    const [, measure, category = ''] = placeOf(figure);
    return categories.indexOf(category) * 10 + (isMeasure(measure) ? weights[measure] : 0);
  };
  return figures.toSorted((a, b) => rank(a) - rank(b));
}

/** What a figure is called under the name of its ledger; empty for what is the ledger itself. */
export function nameInSection(locale: Locale, figure: Named): string {
  const name = figureName(locale, figure);
  const section = figure.section && titleIn(locale, figure.section);
  return section && name.startsWith(section) ? name.slice(section.length).replace(/^(?:·|：|, |: )/, '') : name;
}
