import { LinkButton } from '@/components/ui/button';
import { DeskSection } from '@/components/ui/desk-section';
import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { listAllColumns } from '@/features/announcements/columns/queries';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterEvent } from '../../afterwards/queries';
import { recapAction } from '../actions';
import { getRecap } from '../queries';
import { reasonsNotToRecap } from '../rules';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent };

/** A text about the event, drafted from its records with one click; from then on the way to it. */
export async function RecapDesk({ locale, viewer, event }: Props) {
  const { announcements, eventLedger } = words(locale);
  const text = eventLedger.after;
  const recap = await getRecap(event.recapId);
  const reasons = reasonsNotToRecap(viewer, event).map(({ code }) => code);
  return (
    <DeskSection title={text.recap}>
      {!recap && <p className="mb-3 max-w-[46em] text-soft">{text.recapHelp}</p>}
      {recap && (
        <p className="flex flex-wrap items-center gap-4">
          <span>{text.recapOf(recap.title, announcements.status[recap.status])}</span>
          <LinkButton href={href(locale, `/desk/announcements/${recap.id}`)}>{text.toRecap}</LinkButton>
        </p>
      )}
      {!recap && reasons.includes('attendanceNotSettled') && <p className="text-soft">{text.recapNeedsSettling}</p>}
      {!recap && reasons.length === 0 && <RecapForm locale={locale} event={event} />}
    </DeskSection>
  );
}

/** Lectures have a column of their own where the portal still calls it so. */
const ofLectures = 'lectures';

async function RecapForm({ locale, event }: { locale: Locale; event: AfterEvent }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  const columns = (await listAllColumns()).filter(({ notices }) => !notices);
  const own = event.kind === 'lecture' ? columns.find(({ slug }) => slug === ofLectures) : undefined;
  return (
    <Form action={recapAction} id="recap" words={site.form} className="max-w-[30rem]">
      <input type="hidden" name="eventId" value={event.id} />
      <Select
        name="columnId"
        label={text.column}
        value={(own ?? columns[0])?.id ?? ''}
        options={columns.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name }))}
      />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.draftRecap}
      </SubmitButton>
    </Form>
  );
}
