import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { EditionActs } from '../editions/components/edition-acts';
import type { EditionFilter } from '../inputs';
import type { Edition, TreeRow } from '../queries';
import { reasonsNotToChange } from '../rules';
import { EditionFilters } from './edition-filters';
import { LightsBar } from './lights-bar';
import { PackageForm } from './package-form';
import { PlacesTable } from './places-table';
import { TreeView } from './tree-view';

type Props = {
  locale: Locale;
  viewer: Staff;
  place: Community | null;
  filter: EditionFilter;
  edition: Edition;
  rows: TreeRow[];
};

/** One edition at a place: how complete it is, each indicator with its light, and closing it. */
export function EditionDesk({ locale, viewer, place, filter, edition, rows }: Props) {
  const { evidence: text } = words(locale);
  const { title, fromDay, toDay, statementLeast, statementMost, pictureKilobytes, closedAt } = edition;
  return (
    <>
      <BackLink href={href(locale, '/desk/evidence')}>{text.title}</BackLink>
      <h1 className="text-title">{title}</h1>
      <p className="mb-3 text-soft">
        {text.period(fromDay, toDay)} · {text.limits(statementLeast, statementMost, pictureKilobytes)}
      </p>
      {closedAt && (
        <Notice>
          <p>
            {text.closedOn(
              dayOf(closedAt),
              rows.some(({ leaf }) => leaf?.kept),
            )}
          </p>
        </Notice>
      )}
      <EditionFilters locale={locale} viewer={viewer} place={place} filter={filter} id={edition.id} />
      <LightsBar locale={locale} rows={rows} />
      {!place && !filter.light && <PlacesTable locale={locale} viewer={viewer} edition={edition} rows={rows} />}
      <TreeView locale={locale} rows={rows} place={place} light={filter.light} />
      <PackageForm locale={locale} edition={edition} place={place} />
      {reasonsNotToChange(viewer, edition).length === 0 && <EditionActs locale={locale} edition={edition} />}
    </>
  );
}
