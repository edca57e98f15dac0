import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { ScheduledAct } from '@/db/schema/announcement-schedules.values';
import type { Locale } from '@/lib/locale';
import type { Reason } from '@/lib/rule-broken';
import { fieldsOf, formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { type ReasonCode, words } from '@/messages/words';
import type { Draft } from '../../drafts/queries';
import { reasonsNotToPublish } from '../../rules';
import { cancelScheduleAction, scheduleAction } from '../actions';
import { listSchedules, type Schedule } from '../queries';
import { mayPlan } from '../rules';

type Props = { locale: Locale; viewer: Staff; draft: Draft };

/** When the text is published and withdrawn by itself: what was chosen, what was refused, and the choice. */
export async function SchedulePanel({ locale, viewer, draft }: Props) {
  const chosen = await listSchedules(viewer, [draft.id]);
  const of = (act: ScheduledAct) => chosen.find((schedule) => schedule.act === act);
  const mayBegin = draft.status !== 'published' && mayPlan(viewer, 'publish', draft);
  const mayEnd = (draft.status !== 'withdrawn' || of('publish')) && mayPlan(viewer, 'withdraw', draft);
  return (
    <>
      {mayBegin && (
        <Act
          locale={locale}
          draft={draft}
          act="publish"
          schedule={of('publish')}
          lacks={reasonsNotToPublish(viewer, draft)}
        />
      )}
      {mayEnd && <Act locale={locale} draft={draft} act="withdraw" schedule={of('withdraw')} lacks={[]} />}
    </>
  );
}

type ActProps = {
  locale: Locale;
  draft: Draft;
  act: ScheduledAct;
  schedule: Schedule | undefined;
  lacks: Reason[];
};

function Act({ locale, draft, act, schedule, lacks }: ActProps) {
  const text = words(locale).announcements.schedule;
  const waits = schedule && !schedule.refusedAt;
  const [title, set] =
    act === 'publish' ? [text.publishTitle, text.setPublish] : [text.withdrawTitle, text.setWithdraw];
  const form = (label: string) => (
    <TimeForm locale={locale} draft={draft} act={act} schedule={schedule} label={label} />
  );
  return (
    <section className="border-rule border-t pt-4">
      <h2 className="text-lead">{title}</h2>
      {schedule && <Chosen locale={locale} schedule={schedule} lacks={lacks} />}
      {waits ? (
        <details>
          <summary className="min-h-11 py-2">{text.change}</summary>
          {form(text.changeTo)}
        </details>
      ) : (
        form(set)
      )}
      {schedule && <Cancel locale={locale} id={draft.id} act={act} />}
    </section>
  );
}

function Chosen({ locale, schedule, lacks }: { locale: Locale; schedule: Schedule; lacks: Reason[] }) {
  const text = words(locale).announcements.schedule;
  const when = formatInstant(locale, schedule.at);
  const isBegin = schedule.act === 'publish';
  if (schedule.refusedAt) {
    return (
      <Notice>
        <p className="font-semibold">{isBegin ? text.refusedPublish(when) : text.refusedWithdraw(when)}</p>
        <Sentences locale={locale} codes={schedule.refusals ?? []} />
        <p>{text.refusedNext}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="gold">
        <p className="font-semibold">{isBegin ? text.publishAt(when) : text.withdrawAt(when)}</p>
        <p className="text-small">{text.setBy(schedule.setBy ?? '')}</p>
      </Notice>
      {lacks.length > 0 && (
        <Notice>
          <p className="font-semibold">{text.lacks}</p>
          <Sentences locale={locale} codes={lacks.map(({ code }) => code)} />
        </Notice>
      )}
    </>
  );
}

function Sentences({ locale, codes }: { locale: Locale; codes: string[] }) {
  const { reasons } = words(locale);
  return (
    <ul className="list-disc pl-5">
      {codes.map((code) => (
        <li key={code}>{(reasons[code as ReasonCode] ?? reasons.notUnderstood)({ max: 0 })}</li>
      ))}
    </ul>
  );
}

type TimeFormProps = Omit<ActProps, 'lacks'> & { label: string };

function TimeForm({ locale, draft, act, schedule, label }: TimeFormProps) {
  const { site, announcements } = words(locale);
  const text = announcements.schedule;
  const { day, time } = schedule ? fieldsOf(schedule.at) : { day: '', time: act === 'publish' ? '08:30' : '18:00' };
  return (
    <Form id={`schedule-${act}`} action={scheduleAction} words={site.form}>
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="act" value={act} />
      <p className="mb-2 text-small text-soft">{act === 'publish' ? text.publishHelp : text.withdrawHelp}</p>
      <div className="grid grid-cols-2 items-end gap-x-3">
        <Field name="day" type="date" label={text.day} value={day} />
        <Field name="time" type="time" label={text.time} value={time} />
      </div>
      {act === 'withdraw' && <Field name="reason" label={text.reason} value={schedule?.reason || text.reasonDefault} />}
      <SubmitButton kind="plain">{label}</SubmitButton>
    </Form>
  );
}

function Cancel({ locale, id, act }: { locale: Locale; id: string; act: ScheduledAct }) {
  const { site, announcements } = words(locale);
  const text = announcements.schedule;
  return (
    <Form id={`cancel-${act}`} action={cancelScheduleAction} words={site.form} className="mt-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton kind="quiet">{act === 'publish' ? text.cancelPublish : text.cancelWithdraw}</SubmitButton>
    </Form>
  );
}
