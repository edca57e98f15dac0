import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { visitOutcomes } from '@/db/schema/nominations.values';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { getNomination } from '../../queries';
import { writeVisitAction } from '../actions';
import { listPossibleVerifiers } from '../queries';

/** The report of a visit, written by one of those who went. */
export async function VisitForm({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { nominations, site } = words(locale);
  const text = nominations.visit;
  const now = new Date();
  const nomination = await getNomination(viewer, id, now);
  if (!nomination) return <Missing locale={locale} />;
  const others = await listPossibleVerifiers(viewer, nomination.communityId);
  return (
    <div className="max-w-[40rem]">
      <BackLink href={href(locale, `/desk/nominations/${id}`)}>{text.back}</BackLink>
      <h1 className="text-title">{text.forName(nomination.name ?? nominations.someone)}</h1>
      <p className="mt-1 mb-5 text-soft">{text.help}</p>
      <Form action={writeVisitAction} words={site.form}>
        <input type="hidden" name="id" value={id} />
        <Field name="day" type="date" label={text.day} value={dayOf(now)} max={dayOf(now)} />
        <Field name="place" label={text.place} maxLength={100} />
        <TextArea name="asked" label={text.asked} hint={text.askedHint} maxLength={500} rows={3} />
        <TextArea name="conclusion" label={text.conclusion} maxLength={2_000} rows={6} />
        <Select
          name="outcome"
          label={text.outcome}
          options={[
            { value: '', label: site.choose },
            ...visitOutcomes.map((value) => ({ value, label: nominations.visitOutcomes[value] })),
          ]}
        />
        <fieldset id="verifiers" className="mb-5">
          <legend className="font-semibold">{text.verifiers}</legend>
          <p className="text-small text-soft">{text.verifiersHelp}</p>
          {others.map(({ id, name }) => (
            <Checkbox key={id} name={`verifiers.${id}`} label={name} />
          ))}
        </fieldset>
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
    </div>
  );
}
