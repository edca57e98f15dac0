import { Field, Select, TextArea } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { StatusBadge } from '@/components/ui/status-badge';
import { supportKinds } from '@/db/schema/honours.values';
import type { NominationStatus } from '@/db/schema/nominations.values';
import type { Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { cancelAction, showNeedAction, supportAction } from '../actions';
import { lineMax, needMax } from '../inputs';
import { listSupportsOf, type SupportRow } from '../queries';
import { mayReadNeed, reasonsNotToCancel, reasonsNotToSupport, yuanOf } from '../rules';

type Honour = { id: string; communityId: string; status: NominationStatus };

/** What was given to one person, and where more is recorded. */
export async function SupportsOf({
  locale,
  viewer,
  honour,
  now,
}: {
  locale: Locale;
  viewer: Staff;
  honour: Honour;
  now: Date;
}) {
  const text = words(locale).honours.supports;
  const rows = await listSupportsOf(viewer, honour.id);
  const today = dayOf(now);
  return (
    <>
      {rows.length === 0 && <p className="text-soft">{text.none}</p>}
      <ul>
        {rows.map((row) => (
          <Entry key={row.id} locale={locale} viewer={viewer} row={row} />
        ))}
      </ul>
      {reasonsNotToSupport(viewer, honour, today, now).length === 0 && (
        <SupportForm locale={locale} honourId={honour.id} today={today} />
      )}
    </>
  );
}

function Entry({ locale, viewer, row }: { locale: Locale; viewer: Staff; row: SupportRow }) {
  const { honours, site } = words(locale);
  const text = honours.supports;
  const given = [row.amountFen > 0 && text.yuan(yuanOf(row.amountFen)), row.goods].filter(Boolean);
  const facts = [
    text.facts.basis(row.basis),
    row.visitors && text.facts.visitors(row.visitors),
    text.facts.source(row.source),
    row.receipt && text.facts.receipt(row.receipt),
  ].filter(Boolean);
  return (
    <li className="border-rule border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <time dateTime={row.day}>{row.day}</time>
        <StatusBadge tone="gold">{text.kinds[row.kind]}</StatusBadge>
        <b className={row.cancelledAt ? 'line-through' : undefined}>{given.join(site.separator)}</b>
      </p>
      <p className="text-small text-soft">{facts.join(site.separator)}</p>
      {row.cancelledAt && <p className="text-red-ink text-small">{text.cancelledBecause(row.cancelReason ?? '')}</p>}
      {row.hasNeed && mayReadNeed(viewer, row) && <NeedForm locale={locale} id={row.id} />}
      {reasonsNotToCancel(viewer, row).length === 0 && <CancelForm locale={locale} row={row} />}
    </li>
  );
}

function NeedForm({ locale, id }: { locale: Locale; id: string }) {
  const { honours, site } = words(locale);
  return (
    <Form action={showNeedAction} id={`need-${id}`} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <Shown name="need" label={honours.supports.needShown} />
      <SubmitButton kind="quiet" sending={site.sending}>
        {honours.supports.showNeed}
      </SubmitButton>
    </Form>
  );
}

function CancelForm({ locale, row: { id, day, kind } }: { locale: Locale; row: SupportRow }) {
  const { honours, site } = words(locale);
  const text = honours.supports;
  return (
    <Form action={cancelAction} id={`cancel-${id}`} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <Folded kind="quiet" summary={text.cancelOf(day, text.kinds[kind])}>
        <Field name="reason" label={text.cancelReason} maxLength={lineMax} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.cancel}
        </SubmitButton>
      </Folded>
    </Form>
  );
}

function SupportForm({ locale, honourId, today }: { locale: Locale; honourId: string; today: string }) {
  const { honours, site } = words(locale);
  const text = honours.supports;
  const { optional } = site;
  const kinds = [
    { value: '', label: site.choose },
    ...supportKinds.map((value) => ({ value, label: text.kinds[value] })),
  ];
  return (
    <Form action={supportAction} id="support" words={site.form} className="mt-3">
      <input type="hidden" name="honourId" value={honourId} />
      <Folded kind="link" summary={text.record}>
        <div className="mt-3 border border-rule bg-card p-5">
          <div className="grid gap-x-6 md:grid-cols-2">
            <Select name="kind" label={text.kind} options={kinds} />
            <Field name="day" type="date" label={text.day} max={today} value={today} />
          </div>
          <Field name="basis" label={text.basis} hint={text.basisHint} maxLength={lineMax} />
          <div className="grid gap-x-6 md:grid-cols-2">
            <Field name="amount" label={text.amount} hint={text.amountHint} optional={optional} inputMode="decimal" />
            <Field name="source" label={text.source} hint={text.sourceHint} maxLength={lineMax} />
          </div>
          <Field name="goods" label={text.goods} optional={optional} maxLength={lineMax} />
          <div className="grid gap-x-6 md:grid-cols-2">
            <Field name="visitors" label={text.visitors} optional={optional} maxLength={lineMax} />
            <Field name="receipt" label={text.receipt} optional={optional} maxLength={lineMax} />
          </div>
          <TextArea
            name="need"
            label={text.need}
            hint={text.needHint}
            optional={optional}
            maxLength={needMax}
            rows={3}
          />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.submit}
          </SubmitButton>
        </div>
      </Folded>
    </Form>
  );
}
