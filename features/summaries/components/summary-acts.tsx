import { LinkButton } from '@/components/ui/button';
import { Checkbox, Field } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { PrintButton } from '@/components/ui/print-button';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { discardAction, returnAction, signAction, submitAction } from '../actions';
import type { SummaryView } from '../queries';
import { isOwn, mayTakeBack, reasonsNotToEdit, reasonsNotToSign } from '../rules';

type Props = { locale: Locale; viewer: Staff; summary: SummaryView; gaps: number };

/** What may be done with a summary now, and its files. */
export function SummaryActs({ locale, viewer, summary, gaps }: Props) {
  const { view } = words(locale).summaries;
  const mayEdit = reasonsNotToEdit(viewer, summary).length === 0;
  const maySign = reasonsNotToSign(viewer, summary, []).length === 0;
  const file = (kind: string) => `/api/summaries/${summary.id}/${kind}?locale=${locale}`;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        {mayEdit && <LinkButton href={href(locale, `/desk/summaries/${summary.id}/edit`)}>{view.edit}</LinkButton>}
        <LinkButton href={file('docx')} download>
          {view.docx}
        </LinkButton>
        <LinkButton href={file('pdf')} download>
          {view.pdf}
        </LinkButton>
        <LinkButton href={`${file('docx')}&annex=none`} download>
          {view.docxAlone}
        </LinkButton>
        <PrintButton>{view.print}</PrintButton>
      </div>
      {mayEdit && gaps === 0 && (
        <Act locale={locale} summary={summary} action={submitAction} id="submit" label={view.submit} />
      )}
      {maySign && (
        <>
          <p className="text-small text-soft">{view.signHelp}</p>
          <Act locale={locale} summary={summary} action={signAction} id="sign" label={view.sign} />
        </>
      )}
      {mayTakeBack(viewer, summary) &&
        (isOwn(viewer, summary) ? (
          <Act locale={locale} summary={summary} action={returnAction} id="return" label={view.takeBack} />
        ) : (
          <SendBack locale={locale} summary={summary} />
        ))}
      {mayEdit && <Discard locale={locale} summary={summary} />}
    </div>
  );
}

type Summary = Pick<SummaryView, 'id' | 'version'>;
type ActProps = { locale: Locale; summary: Summary; action: typeof submitAction; id: string; label: string };

function Act({ locale, summary, action, id, label }: ActProps) {
  const { site } = words(locale);
  return (
    <Form action={action} id={id} words={site.form}>
      <Given summary={summary} />
      <SubmitButton sending={site.sending}>{label}</SubmitButton>
    </Form>
  );
}

function SendBack({ locale, summary }: { locale: Locale; summary: Summary }) {
  const { summaries, site } = words(locale);
  return (
    <Form action={returnAction} id="return" words={site.form}>
      <Given summary={summary} />
      <Folded kind="link" summary={summaries.view.sendBack}>
        <Field name="because" label={summaries.view.sendBackBecause} maxLength={200} />
        <SubmitButton kind="plain" sending={site.sending}>
          {summaries.view.sendBack}
        </SubmitButton>
      </Folded>
    </Form>
  );
}

function Discard({ locale, summary }: { locale: Locale; summary: Summary }) {
  const { summaries, site } = words(locale);
  return (
    <Form action={discardAction} id="discard" words={site.form}>
      <Given summary={summary} />
      <Folded kind="quiet" summary={summaries.view.discard}>
        <Checkbox name="sure" label={summaries.view.discardConfirm} />
        <SubmitButton kind="plain" sending={site.sending}>
          {summaries.view.discard}
        </SubmitButton>
      </Folded>
    </Form>
  );
}

function Given({ summary: { id, version } }: { summary: Summary }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
