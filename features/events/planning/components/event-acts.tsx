import { LinkButton } from '@/components/ui/button';
import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { isPublicEvent } from '../../rules';
import { cancelAction, discardAction, publishAction } from '../actions';
import { reasonMax } from '../inputs';
import type { EventView } from '../queries';
import { mayPlan, reasonsNotToCancel, reasonsNotToDiscard, reasonsNotToPublish } from '../rules';
import { MissingYet } from './event-checks';

type Props = { locale: Locale; event: EventView };

/** What can be done with an event now; what the rules refuse is not offered. */
export function EventActs({ locale, viewer, event }: Props & { viewer: Viewer }) {
  const text = words(locale).eventPlanning.one;
  const plans = mayPlan(viewer, event);
  const isDraft = event.status === 'draft';
  const missing = reasonsNotToPublish(viewer, event, new Date());
  return (
    <aside className="grid content-start gap-4">
      <SectionHeading title={text.acts} />
      {!plans && <p className="text-soft">{text.readOnly}</p>}
      {plans && isDraft && missing.length > 0 && <MissingYet locale={locale} reasons={missing} />}
      {plans && isDraft && missing.length === 0 && <Publish locale={locale} event={event} />}
      <Links locale={locale} viewer={viewer} event={event} />
      {reasonsNotToCancel(viewer, event).length === 0 && <Cancel locale={locale} event={event} />}
      {reasonsNotToDiscard(viewer, event).length === 0 && <Discard locale={locale} event={event} />}
    </aside>
  );
}

function Links({ locale, viewer, event }: Props & { viewer: Viewer }) {
  const text = words(locale).eventPlanning.one;
  const { communityId, kind, number, status } = event;
  const desk = `/desk/events/${number}`;
  const links: [shown: boolean, to: string, label: string][] = [
    [mayPlan(viewer, event) && (status === 'draft' || status === 'published'), `${desk}/edit`, text.edit],
    [status === 'published' && may(viewer, 'event.check-in', communityId), `${desk}/check-in`, text.checkIn],
    [
      (status === 'published' || status === 'held') && may(viewer, 'event.settle', communityId),
      `${desk}/after`,
      text.after,
    ],
    [isPublicEvent(status), `/events/${number}`, text.publicPage],
    [kind === 'fair' && status === 'published' && mayPlan(viewer, event), `${desk}/stations`, text.stations],
    [kind === 'fair' && status === 'published' && mayPlan(viewer, event), `${desk}/prizes`, text.prizes],
    [status === 'published', `/events/${number}/poster.pdf`, text.poster],
  ];
  return links.flatMap(([shown, to, label]) =>
    shown
      ? [
          <LinkButton key={to} href={to.endsWith('.pdf') ? to : href(locale, to)}>
            {label}
          </LinkButton>,
        ]
      : [],
  );
}

function Which({ event }: { event: EventView }) {
  return (
    <>
      <input type="hidden" name="id" value={event.id} />
      <input type="hidden" name="version" value={event.version} />
    </>
  );
}

function Publish({ locale, event }: Props) {
  const { eventPlanning, site } = words(locale);
  return (
    <Form id="publish" action={publishAction} words={site.form}>
      <Which event={event} />
      <p className="mb-2 text-jade">{eventPlanning.one.mayPublish}</p>
      <SubmitButton sending={site.sending}>{eventPlanning.one.publish}</SubmitButton>
    </Form>
  );
}

function Cancel({ locale, event }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.one;
  return (
    <section className="border-rule border-t pt-4">
      <h3 className="mb-2 text-lead">{text.cancel}</h3>
      <Form id="cancel" action={cancelAction} words={site.form}>
        <Which event={event} />
        <p className="mb-2 text-small text-soft">{text.cancelHelp}</p>
        <Field name="reason" label={text.cancelReason} hint={text.cancelReasonHint} maxLength={reasonMax} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.cancel}
        </SubmitButton>
      </Form>
    </section>
  );
}

function Discard({ locale, event }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.one;
  return (
    <section className="border-rule border-t pt-4">
      <h3 className="text-lead">{text.discard}</h3>
      <Form id="discard" action={discardAction} words={site.form}>
        <Which event={event} />
        <Checkbox name="confirm" label={text.discardConfirm} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.discard}
        </SubmitButton>
      </Form>
    </section>
  );
}
