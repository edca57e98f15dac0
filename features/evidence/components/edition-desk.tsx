import { BackLink } from '@/components/ui/back-link';
import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { closeEditionAction } from '../actions';
import type { EditionFilter } from '../inputs';
import type { Edition, TreeRow } from '../queries';
import { reasonsNotToClose } from '../rules';
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
          <p>{text.closedOn(dayOf(closedAt))}</p>
        </Notice>
      )}
      <EditionFilters locale={locale} viewer={viewer} place={place} filter={filter} id={edition.id} />
      <LightsBar locale={locale} rows={rows} />
      {!place && !filter.light && <PlacesTable locale={locale} viewer={viewer} edition={edition} rows={rows} />}
      <TreeView locale={locale} rows={rows} place={place} light={filter.light} />
      <PackageForm locale={locale} edition={edition} place={place} />
      {reasonsNotToClose(viewer, edition).length === 0 && <CloseForm locale={locale} edition={edition} />}
    </>
  );
}

function CloseForm({ locale, edition }: { locale: Locale; edition: Edition }) {
  const { evidence: text, site } = words(locale);
  return (
    <DeskSection title={text.closeEdition}>
      <p className="mb-3 max-w-[46em] text-soft">{text.closeHelp}</p>
      <Form action={closeEditionAction} id="close" words={site.form}>
        <input type="hidden" name="id" value={edition.id} />
        <input type="hidden" name="version" value={edition.version} />
        <Checkbox name="checked" label={text.closeChecked} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.closeNow}
        </SubmitButton>
      </Form>
    </DeskSection>
  );
}
