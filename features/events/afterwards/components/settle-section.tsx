import { DeskSection, Facts } from '@/components/ui/desk-section';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { settleAction } from '../actions';
import { becauseMax, mostPeople } from '../inputs';
import { type AfterEvent, type Came, getCame, getExpected } from '../queries';
import { reasonsNotToClose } from '../rules';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent; now: Date };

/** How many came: as it stands, with the form that closes it, or as it was settled. */
export async function SettleSection({ locale, viewer, event, now }: Props) {
  const text = words(locale).eventLedger.after;
  const came = await getCame(event.id);
  return (
    <DeskSection title={text.settle}>
      {event.status === 'held' ? (
        <Settled locale={locale} event={event} came={came} />
      ) : (
        <>
          <p className="mb-3 max-w-[46em] text-soft">{text.settleHelp}</p>
          <CameNow locale={locale} came={came} />
          {reasonsNotToClose(viewer, event, now).length === 0 && (
            <SettleForm locale={locale} event={event} came={came} expected={await getExpected(event.id)} />
          )}
        </>
      )}
    </DeskSection>
  );
}

function Settled({ locale, event, came }: { locale: Locale; event: AfterEvent; came: Came }) {
  const { after, ...text } = words(locale).eventLedger;
  const { expected, attendance, people, by } = after.settledFacts;
  const who = event.heldByName ?? after.system;
  const big = (value: string) => <b className="font-song text-lead">{value}</b>;
  return (
    <div className="max-w-[44rem]">
      <Facts
        facts={[
          [attendance, big(text.visits(event.attendance ?? 0))],
          [expected, text.people(event.expected ?? 0)],
          [people, text.people(came.people)],
          [by, event.heldAt ? after.settledBy(who, formatInstant(locale, event.heldAt)) : who],
        ]}
      />
    </div>
  );
}

function CameNow({ locale, came }: { locale: Locale; came: Came }) {
  const { after, ...text } = words(locale).eventLedger;
  if (came.visits === 0) return <p className="mb-4 font-semibold">{after.nobodyYet}</p>;
  return (
    <div className="mb-4 max-w-[44rem]">
      <Facts
        facts={[
          [after.cameNow, <b key="visits">{text.visits(came.visits)}</b>],
          ...came.ways.map(({ way, visits }): [string, string] => [after.ways[way], text.visits(visits)]),
          [after.distinct, text.people(came.people)],
        ]}
      />
    </div>
  );
}

type FormProps = { locale: Locale; event: AfterEvent; came: Came; expected: number };

function SettleForm({ locale, event, came, expected }: FormProps) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.after;
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: mostPeople } as const;
  return (
    <Form action={settleAction} id="settle" words={site.form} className="max-w-[30rem] border border-rule bg-card p-5">
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="seen" value={came.visits} />
      <Field
        name="expected"
        label={text.expected}
        hint={text.expectedHelp}
        value={expected > 0 ? String(expected) : ''}
        {...number}
      />
      {came.visits === 0 && (
        <>
          <Field name="counted" label={text.counted} {...number} />
          <Field name="because" label={text.because} hint={text.becauseHelp} maxLength={becauseMax} />
        </>
      )}
      <SubmitButton sending={site.sending}>
        {came.visits === 0 ? text.confirm : text.confirmCame(eventLedger.visits(came.visits))}
      </SubmitButton>
    </Form>
  );
}
