import { LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { discardAction, pinAction, withdrawAction } from '../actions';
import type { Draft } from '../drafts/queries';
import { reasonsNotToDiscard, reasonsNotToPin, reasonsNotToWithdraw } from '../rules';
import { SchedulePanel } from '../scheduled/components/schedule-panel';

type Props = { locale: Locale; viewer: Staff; draft: Draft };

/** What else can be done with a text now; what the rules refuse is not offered. */
export function EditorActs({ locale, viewer, draft }: Props) {
  const text = words(locale).announcements.edit;
  return (
    <div className="grid content-start gap-5">
      {draft.status === 'published' && (
        <LinkButton href={href(locale, `/announcements/${draft.slug}`)}>{text.open}</LinkButton>
      )}
      {reasonsNotToPin(viewer, draft).length === 0 && <Pin locale={locale} draft={draft} />}
      <SchedulePanel key={draft.version} locale={locale} viewer={viewer} draft={draft} />
      {reasonsNotToWithdraw(viewer, draft).length === 0 && <Withdraw locale={locale} draft={draft} />}
      {reasonsNotToDiscard(viewer, draft).length === 0 && <Discard locale={locale} draft={draft} />}
    </div>
  );
}

type ActProps = { locale: Locale; draft: Draft };

function Which({ draft }: { draft: Draft }) {
  return (
    <>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
    </>
  );
}

function Pin({ locale, draft }: ActProps) {
  const { site, announcements } = words(locale);
  return (
    <Form id="pin" action={pinAction} words={site.form}>
      <Which draft={draft} />
      <input type="hidden" name="pinned" value={draft.pinned ? 'off' : 'on'} />
      <SubmitButton kind="plain">{draft.pinned ? announcements.edit.unpin : announcements.edit.pin}</SubmitButton>
    </Form>
  );
}

function Withdraw({ locale, draft }: ActProps) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  return (
    <Form id="withdraw" action={withdrawAction} words={site.form} className="border-rule border-t pt-4">
      <Which draft={draft} />
      <p className="mb-2 text-small text-soft">{text.withdrawHelp}</p>
      <Field name="reason" label={text.withdrawReason} />
      <SubmitButton kind="plain">{text.withdraw}</SubmitButton>
    </Form>
  );
}

function Discard({ locale, draft }: ActProps) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  return (
    <details className="border-rule border-t pt-2">
      <summary className="min-h-11 py-2">{text.discard}</summary>
      <Form id="discard" action={discardAction} words={site.form}>
        <Which draft={draft} />
        <p className="mb-2 text-small text-soft">{text.discardHelp}</p>
        <SubmitButton kind="plain">{text.discard}</SubmitButton>
      </Form>
    </details>
  );
}
