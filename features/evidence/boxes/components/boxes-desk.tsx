import { nameIn } from '@/features/ledgers/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type BoxView, listBoxes, type placeOfArchive } from '../queries';
import { yearAsked } from '../rules';
import { BoxFilters } from './box-filters';

export type ArchiveProps = {
  locale: Locale;
  viewer: Staff;
  place: NonNullable<Awaited<ReturnType<typeof placeOfArchive>>>;
  year: string | undefined;
  now: Date;
};

/** How an address names an archive. */
export const archiveQuery = (place: ArchiveProps['place'], year: string): string =>
  `?${new URLSearchParams({ ...(place.community ? { community: place.community.slug } : {}), year })}`;

/** The archive boxes of a place in a year, each with what is in it. */
export async function BoxesDesk({ locale, viewer, place, year: asked, now }: ArchiveProps) {
  const { evidence } = words(locale);
  const text = evidence.boxes;
  const { year, period } = yearAsked(asked, now);
  const boxes = await listBoxes({ viewer, place, period });
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 max-w-[46em] text-soft">{text.help}</p>
      <BoxFilters locale={locale} viewer={viewer} place={place} year={year} path="/desk/boxes" now={now} />
      <ul className="grid gap-x-8 md:grid-cols-2 xl:grid-cols-3">
        {boxes.map((view) => (
          <Line key={view.box} locale={locale} view={view} query={archiveQuery(place, year)} />
        ))}
      </ul>
    </>
  );
}

function Line({ locale, view, query }: { locale: Locale; view: BoxView; query: string }) {
  const { evidence, figures, ledgers, site } = words(locale);
  const { box, entries, pictures, kept, summaries } = view;
  const filled = [
    ...kept.filter((one) => one.entries > 0).map(({ ledger }) => nameIn(locale, ledger.title)),
    ...(summaries.length > 0 ? [evidence.boxes.summaries] : []),
  ];
  return (
    <li className="border-rule border-b py-3">
      <a href={href(locale, `/desk/boxes/${box}${query}`)} className="inline-flex min-h-11 items-center font-semibold">
        {figures.groups[`box-${box}`]}
      </a>
      <p className="text-small">{evidence.boxes.total(entries, pictures)}</p>
      <p className="text-small text-soft">{filled.length > 0 ? filled.join(site.separator) : ledgers.empty}</p>
    </li>
  );
}
