import { Missing } from '@/components/missing';
import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { siteErrorOutcomes } from '@/db/schema/site-errors.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { answerAction, showContactAction } from '../actions';
import { answerMax } from '../inputs';
import { getSiteError, type SiteErrorView } from '../queries';
import { mayReadContact, receiptOf } from '../rules';
import { SiteErrorBadge } from './site-error-badge';

/** One report on the desk: what was told, how to reach who told it, and the answer. */
export async function SiteErrorDesk({ locale, viewer, id }: { locale: Locale; viewer: Viewer; id: string }) {
  const { site, siteErrors } = words(locale);
  const text = siteErrors.desk;
  const told = await getSiteError(viewer, id);
  if (!told) return <Missing locale={locale} />;
  const community = (locale === 'en' ? told.communityEn : told.community) ?? site.whole;
  return (
    <div className="max-w-[46rem]">
      <p className="text-note">
        <a
          href={href(locale, '/desk/site-errors')}
          className="inline-flex min-h-11 items-center text-red-ink underline"
        >
          {text.back}
        </a>
      </p>
      <h1 className="text-title">{`${text.title} ${receiptOf(told.id)}`}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-soft">
        <SiteErrorBadge locale={locale} status={told.status} />
        <span>{community}</span>
        <span>{formatInstant(locale, told.toldAt)}</span>
      </p>
      <blockquote className="my-5 whitespace-pre-wrap border-red border-l-4 bg-card px-5 py-4 text-lead">
        {told.text}
      </blockquote>
      <p>
        <a
          href={href(locale, told.page)}
          className="inline-flex min-h-11 items-center break-all text-red-ink underline"
        >
          {text.about(told.page)}
        </a>
      </p>
      <DeskSection title={text.contact}>
        <Contact locale={locale} told={told} mayRead={mayReadContact(viewer, told)} />
      </DeskSection>
      <DeskSection title={text.answer}>
        {told.status === 'open' ? <AnswerForm locale={locale} id={told.id} /> : <Answer locale={locale} told={told} />}
      </DeskSection>
    </div>
  );
}

function Contact({ locale, told, mayRead }: { locale: Locale; told: SiteErrorView; mayRead: boolean }) {
  const { site, siteErrors } = words(locale);
  const text = siteErrors.desk;
  if (told.contact === 'none') return <p className="text-soft">{text.contactNone}</p>;
  if (told.contact === 'destroyed') return <p className="text-soft">{text.contactDestroyed}</p>;
  if (!mayRead) return null;
  return (
    <Form action={showContactAction} id="contact" words={site.form}>
      <input type="hidden" name="id" value={told.id} />
      <p className="mb-3 text-soft">{text.contactHelp}</p>
      <Shown name="contact" label={text.contactShown} />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.showContact}
      </SubmitButton>
    </Form>
  );
}

function AnswerForm({ locale, id }: { locale: Locale; id: string }) {
  const { site, siteErrors } = words(locale);
  const text = siteErrors.desk;
  const options = [
    { value: '', label: site.choose },
    ...siteErrorOutcomes.map((value) => ({ value, label: siteErrors.status[value] })),
  ];
  return (
    <Form action={answerAction} id="answer" words={site.form}>
      <input type="hidden" name="id" value={id} />
      <p className="mb-4 text-soft">{text.answerHelp}</p>
      <Select name="status" label={text.outcome} options={options} />
      <Field name="answer" label={text.sentence} maxLength={answerMax} />
      <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
    </Form>
  );
}

function Answer({ locale, told }: { locale: Locale; told: SiteErrorView }) {
  const when = told.answeredAt ? formatInstant(locale, told.answeredAt) : '';
  return (
    <>
      <p>{told.answer}</p>
      <p className="text-small text-soft">{words(locale).siteErrors.desk.answeredBy(told.answeredBy ?? '', when)}</p>
    </>
  );
}
