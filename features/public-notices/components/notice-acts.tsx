import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { extendAction, pauseAction, resumeAction, withdrawAction } from '../actions';
import type { NoticeView } from '../desk/queries';
import { reasonMax } from '../inputs';
import { reasonsNotToExtend, reasonsNotToPause, reasonsNotToResume, reasonsNotToWithdraw } from '../rules';

type Props = { locale: Locale; notice: NoticeView };

/** What can be done with a notice now; what the rules refuse is not offered, and ending is nobody's act. */
export function NoticeActs({ locale, viewer, notice }: Props & { viewer: Viewer }) {
  const text = words(locale).publicNotices.desk;
  const now = new Date();
  const acts: [name: string, reasons: unknown[], act: ReactNode][] = [
    ['resume', reasonsNotToResume(viewer, notice), <Resume key="resume" locale={locale} notice={notice} />],
    ['pause', reasonsNotToPause(viewer, notice, now), <Pause key="pause" locale={locale} notice={notice} />],
    ['extend', reasonsNotToExtend(viewer, notice, now), <Extend key="extend" locale={locale} notice={notice} />],
    ['withdraw', reasonsNotToWithdraw(viewer, notice), <Withdraw key="withdraw" locale={locale} notice={notice} />],
  ];
  const offered = acts.filter(([, reasons]) => reasons.length === 0);
  return (
    <aside className="grid content-start gap-4">
      <SectionHeading title={text.acts} />
      {notice.status !== 'scheduled' && (
        <LinkButton href={href(locale, `/notices/${notice.number}`)}>{text.openPublic}</LinkButton>
      )}
      {offered.length === 0 && <p className="text-soft">{text.noActs}</p>}
      {offered.map(([, , act]) => act)}
    </aside>
  );
}

function Which({ notice }: { notice: NoticeView }) {
  return (
    <>
      <input type="hidden" name="id" value={notice.id} />
      <input type="hidden" name="version" value={notice.version} />
    </>
  );
}

function Resume({ locale, notice }: Props) {
  const { site, publicNotices } = words(locale);
  return (
    <Form id="resume" action={resumeAction} words={site.form}>
      <Which notice={notice} />
      <SubmitButton sending={site.sending}>{publicNotices.desk.resume}</SubmitButton>
    </Form>
  );
}

function Pause({ locale, notice }: Props) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  return (
    <Act summary={text.pause}>
      <Form id="pause" action={pauseAction} words={site.form}>
        <Which notice={notice} />
        <p className="mb-2 text-small text-soft">{text.pauseHelp}</p>
        <Field name="reason" label={text.reason} hint={text.reasonHint} maxLength={reasonMax} />
        <SubmitButton kind="plain">{text.pause}</SubmitButton>
      </Form>
    </Act>
  );
}

function Extend({ locale, notice }: Props) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  return (
    <Act summary={text.extend}>
      <Form id="extend" action={extendAction} words={site.form}>
        <Which notice={notice} />
        <Field name="days" type="number" min={1} max={10} label={text.extendDays} value="1" />
        <Field name="reason" label={text.reason} hint={text.reasonHint} maxLength={reasonMax} />
        <SubmitButton kind="plain">{text.extend}</SubmitButton>
      </Form>
    </Act>
  );
}

function Withdraw({ locale, notice }: Props) {
  const { site, publicNotices } = words(locale);
  const text = publicNotices.desk;
  return (
    <Act summary={text.withdraw}>
      <Form id="withdraw" action={withdrawAction} words={site.form}>
        <Which notice={notice} />
        <p className="mb-2 text-small text-soft">{text.withdrawHelp}</p>
        <Field name="reason" label={text.reason} hint={text.reasonHint} maxLength={reasonMax} />
        <SubmitButton kind="plain">{text.withdraw}</SubmitButton>
      </Form>
    </Act>
  );
}

function Act({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <section className="border-rule border-t pt-4">
      <h3 className="mb-2 text-lead">{summary}</h3>
      {children}
    </section>
  );
}
