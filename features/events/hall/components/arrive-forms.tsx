import { DoneNotice } from '@/components/ui/done-notice';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Trap } from '@/components/ui/trap';
import { newId } from '@/db/new-id';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type DoorEvent, ownSignUps } from '../../check-in/queries';
import { arriveAction, arriveOwnAction } from '../actions';

type Props = { locale: Locale; viewer: Viewer; event: DoorEvent; pass: string };

/** For whoever scanned the code in the hall: one tap for whoever is known, else a receipt or a name. */
export async function ArriveForms({ locale, viewer, event, pass }: Props) {
  const { checkIn, clues, site } = words(locale);
  const { arrive, walkIn } = checkIn;
  const own = viewer.id ? await ownSignUps(viewer.id, event.id) : [];
  const hidden = (
    <>
      <input type="hidden" name="event" value={event.number} />
      <input type="hidden" name="pass" value={pass} />
      <input type="hidden" name="id" value={newId()} />
    </>
  );
  const title = (words: string) => <h2 className="mt-8 mb-3 border-ink border-b-2 pb-1 text-head">{words}</h2>;
  return (
    <div className="mx-auto max-w-[28rem] pt-6 pb-10">
      <h1 className="text-title">{arrive.title}</h1>
      <p className="mt-1 text-lead">{arrive.welcome(event.title)}</p>
      {own.length > 0 && title(arrive.ownTitle)}
      {own.map(({ id, name, here }) =>
        here ? (
          <p key={id} className="my-2 border-jade border-l-4 bg-jade-wash px-4 py-3 font-semibold">
            {arrive.ownHere(name)}
          </p>
        ) : (
          <Form key={id} action={arriveOwnAction} id={id} words={site.form} className="my-2 grid">
            {hidden}
            <input type="hidden" name="signUpId" value={id} />
            <SubmitButton sending={site.sending}>{arrive.own(name)}</SubmitButton>
          </Form>
        ),
      )}
      {title(arrive.receiptTitle)}
      <Form action={arriveAction} id="receipt" words={site.form}>
        {hidden}
        <input type="hidden" name="how" value="receipt" />
        <Field name="number" label={clues.follow.number} inputMode="numeric" autoComplete="off" />
        <Field name="code" label={clues.follow.code} autoComplete="off" autoCapitalize="characters" />
        <SubmitButton kind={own.length > 0 ? 'plain' : 'primary'} sending={site.sending}>
          {arrive.receiptSubmit}
        </SubmitButton>
      </Form>
      {title(arrive.nameTitle)}
      <Form action={arriveAction} id="name" words={site.form}>
        {hidden}
        <input type="hidden" name="how" value="name" />
        <Field name="name" label={walkIn.name} autoComplete="name" />
        <Field name="contact" label={walkIn.contact} optional={walkIn.optional} hint={walkIn.hint} autoComplete="tel" />
        <Trap label={arrive.trap} />
        <SubmitButton kind="plain" sending={site.sending}>
          {arrive.nameSubmit}
        </SubmitButton>
      </Form>
    </div>
  );
}

/** Checked in: what remains is to take a seat, or to enter whoever came along. */
export function Arrived({ locale, event, done }: { locale: Locale; event: DoorEvent; done: string }) {
  const { arrive } = words(locale).checkIn;
  return (
    <div className="mx-auto max-w-[28rem] py-8">
      <h1 className="text-title">{event.title}</h1>
      <DoneNotice sentences={arrive.done} done={done} />
      <p>
        <a className="inline-flex min-h-11 items-center underline" href="?">
          {arrive.another}
        </a>
      </p>
      <p>
        <a className="inline-flex min-h-11 items-center underline" href={href(locale, `/events/${event.number}`)}>
          {arrive.backToEvent}
        </a>
      </p>
    </div>
  );
}

/** The code was scanned too long ago, or its address was passed on. */
export function OldCode({ locale, event }: { locale: Locale; event: DoorEvent }) {
  const { arrive } = words(locale).checkIn;
  return (
    <div className="mx-auto max-w-[28rem] py-10">
      <h1 className="text-title">{arrive.oldTitle}</h1>
      <p className="mt-3 text-lead">{arrive.old}</p>
      <p className="mt-4">
        <a className="underline" href={href(locale, `/events/${event.number}`)}>
          {arrive.backToEvent}
        </a>
      </p>
    </div>
  );
}
