import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { CountedArea } from '@/components/ui/counted-area';
import { Facts } from '@/components/ui/desk-section';
import { Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { SealedForm } from '../../people/queries';
import { getForm, getNomination, type NominationView } from '../../queries';
import { saveFormAction } from '../actions';
import { reasonsNotToWrite } from '../rules';

/** The form (推荐表): written while nobody else decides, read afterwards, and corrected once the person is honoured. */
export async function NominationForm({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { nominations } = words(locale);
  const text = nominations.form;
  const now = new Date();
  const nomination = await getNomination(viewer, id, now);
  const form = await getForm(viewer, id, now);
  if (!nomination || !form) return <Missing locale={locale} />;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, `/desk/nominations/${id}`)}>{nomination.name ?? nominations.someone}</BackLink>
      <h1 className="text-title">{text.forName(nomination.name ?? nominations.someone)}</h1>
      {reasonsNotToWrite(viewer, nomination).length === 0 ? (
        <Writing locale={locale} nomination={nomination} form={form} />
      ) : (
        <Facts
          facts={(Object.keys(form) as (keyof SealedForm)[])
            .filter((name) => form[name])
            .map((name) => [text[name], form[name]])}
        />
      )}
    </div>
  );
}

type WritingProps = { locale: Locale; nomination: NominationView; form: SealedForm };

function Writing({ locale, nomination, form }: WritingProps) {
  const { nominations, site } = words(locale);
  const text = nominations.form;
  const { terms } = nomination;
  const counted = { left: text.left, over: text.over };
  return (
    <Form action={saveFormAction} words={site.form}>
      <input type="hidden" name="id" value={nomination.id} />
      <input type="hidden" name="version" value={nomination.version} />
      <p className="mt-1 mb-5 text-soft">{nomination.status === 'honoured' ? text.correctHelp : text.help}</p>
      <OfTheStory locale={locale} nomination={nomination} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field name="gender" label={text.gender} value={form.gender} maxLength={10} />
        <Field name="birth" label={text.birth} hint={text.birthHint} value={form.birth} maxLength={7} />
        <Field name="politics" label={text.politics} value={form.politics} maxLength={20} />
        <Field name="education" label={text.education} value={form.education} maxLength={20} />
      </div>
      <Field name="identity" label={text.identity} hint={text.identityHint} value={form.identity} maxLength={50} />
      <fieldset className="mb-5 border border-rule bg-card p-4">
        <legend className="px-2 text-small text-soft">{text.private}</legend>
        <Field name="workplace" label={text.workplace} value={form.workplace} maxLength={100} />
        <Field name="address" label={text.address} value={form.address} maxLength={100} />
        <Field name="telephone" label={text.telephone} value={form.telephone} maxLength={50} />
        <Field name="guardian" label={text.guardian} hint={text.guardianHint} value={form.guardian} maxLength={50} />
        <Field name="relation" label={text.relation} value={form.relation} maxLength={50} />
      </fieldset>
      <CountedArea
        {...counted}
        name="oneLine"
        label={text.oneLine}
        value={form.oneLine}
        most={terms.oneLineMax}
        rows={2}
      />
      <CountedArea {...counted} name="brief" label={text.brief} value={form.brief} most={terms.briefMax} rows={5} />
      <CountedArea
        {...counted}
        name="story"
        label={text.story}
        hint={text.storyHint}
        value={form.story}
        most={terms.storyMax}
        rows={16}
      />
      <TextArea name="honours" label={text.honours} optional={site.optional} value={form.honours} rows={3} />
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}

/** What changing the story would mean now. */
function OfTheStory({ locale, nomination }: { locale: Locale; nomination: NominationView }) {
  const text = words(locale).nominations.form;
  const stands = nomination.status === 'cleared';
  if (!stands && !nomination.facts.consented['nominee-story']) return null;
  return (
    <Notice tone="gold">
      <p>{stands ? text.storyStands : text.storyAgreed}</p>
    </Notice>
  );
}
