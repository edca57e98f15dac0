import { BackLink } from '@/components/ui/back-link';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { EmptyState } from '@/components/ui/empty-state';
import { PrintButton } from '@/components/ui/print-button';
import type { Box } from '@/db/schema/ledgers.values';
import { communityName } from '@/features/communities/rules';
import { nameIn } from '@/features/ledgers/rules';
import { StoredPicture } from '@/features/media/components/stored-picture';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type BoxPicture, type BoxSummary, listBoxes, listBoxPictures, type BoxView as View } from '../queries';
import { yearAsked } from '../rules';
import { BoxFilters } from './box-filters';
import { type ArchiveProps, archiveQuery } from './boxes-desk';

const picturesShown = 60;

/** One box: its cover, the index of its ledgers, its pictures with their captions, and all of it as a file. */
export async function BoxView({ locale, viewer, place, year: asked, now, box }: ArchiveProps & { box: Box }) {
  const { evidence, figures } = words(locale);
  const text = evidence.boxes;
  const { year, period } = yearAsked(asked, now);
  const of = { viewer, place, period };
  const [views, pictures] = await Promise.all([listBoxes(of), listBoxPictures(of, box, picturesShown)]);
  const view = views.find((one) => one.box === box);
  if (!view) return null;
  const community = place.community;
  const name = community ? communityName(locale, community) : figures.everywhere;
  return (
    <>
      <BackLink href={href(locale, `/desk/boxes${archiveQuery(place, year)}`)}>{text.back}</BackLink>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-title">{figures.groups[`box-${box}`]}</h1>
        <PrintButton>{evidence.packing.print}</PrintButton>
      </div>
      <p className="mb-4 text-soft">
        {text.cover(name, year)} · {text.total(view.entries, view.pictures)}
      </p>
      <BoxFilters locale={locale} viewer={viewer} place={place} year={year} path={`/desk/boxes/${box}`} now={now} />
      {view.entries === 0 && <EmptyState title={text.empty}>{text.help}</EmptyState>}
      {view.kept.length > 0 && view.entries > 0 && (
        <Index
          locale={locale}
          view={view}
          query={`?${new URLSearchParams({ ...(community ? { community: community.slug } : {}), ...period })}`}
        />
      )}
      {view.summaries.length > 0 && <Summaries locale={locale} summaries={view.summaries} />}
      {pictures.length > 0 && <Pictures locale={locale} pictures={pictures} all={view.pictures} />}
      {view.entries > 0 && (
        <form method="post" action={`/api/evidence/boxes/${box}?locale=${locale}`} className="no-print mt-6">
          <input type="hidden" name="community" value={community?.slug ?? ''} />
          <input type="hidden" name="year" value={year} />
          <Button>{text.download}</Button>
        </form>
      )}
    </>
  );
}

function Index({ locale, view, query }: { locale: Locale; view: View; query: string }) {
  const { evidence, figures } = words(locale);
  const text = evidence.boxes;
  return (
    <div className="max-w-[46rem]">
      <DataTable caption={evidence.packing.index} head={[text.ledger, text.count, text.register]}>
        {view.kept.map(({ ledger, entries }) => (
          <tr key={ledger.name}>
            <th scope="row">
              <a
                href={href(locale, `/desk/ledgers/${ledger.name}${query}`)}
                className="inline-flex min-h-11 items-center"
              >
                {nameIn(locale, ledger.title)}
              </a>
            </th>
            <td>
              <span className="inline-flex min-h-11 items-center whitespace-nowrap tabular-nums">
                {entries} {figures.units[ledger.counts]}
              </span>
            </td>
            <td>
              {entries > 0 && (
                <a
                  href={href(locale, `/desk/ledgers/${ledger.name}/register${query}`)}
                  className="inline-flex min-h-11 items-center underline"
                >
                  {text.open}
                </a>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function Summaries({ locale, summaries }: { locale: Locale; summaries: BoxSummary[] }) {
  return (
    <DeskSection title={words(locale).evidence.boxes.summaries}>
      <ul>
        {summaries.map(({ id, title, day }) => (
          <li key={id} className="border-rule border-b py-2">
            <a href={href(locale, `/desk/summaries/${id}`)} className="inline-flex min-h-11 items-center">
              {title}
            </a>{' '}
            <span className="text-small text-soft">{day}</span>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

function Pictures({ locale, pictures, all }: { locale: Locale; pictures: BoxPicture[]; all: number }) {
  const text = words(locale).evidence.boxes;
  return (
    <DeskSection title={text.pictures}>
      <ul className="grid gap-4 md:grid-cols-3">
        {pictures.map(({ id, day, place, title, caption, picture }) => (
          <li key={id}>
            <figure>
              <StoredPicture
                locale={locale}
                picture={picture}
                alt={caption || title}
                sizes="(min-width: 40rem) 300px, 92vw"
                cropped
                className="aspect-3/2"
              />
              <figcaption className="mt-1 text-small">
                {[day, title, place === title ? '' : place, caption].filter(Boolean).join(' · ')}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      {all > pictures.length && <p className="mt-3 text-soft">{text.more(all - pictures.length)}</p>}
    </DeskSection>
  );
}
