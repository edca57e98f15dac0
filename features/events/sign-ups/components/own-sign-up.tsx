import { DoneNotice } from '@/components/ui/done-notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatSpan, formatWholeDay } from '@/lib/time';
import { words } from '@/messages/words';
import { OwnCertificate } from '../../certificates/components/own-certificate';
import { getOwnSignUp, type OwnSignUp } from '../queries';
import { isLiving, reasonsNotToGiveBack } from '../rules';
import { ChangeForm, GiveBackForm } from './own-sign-up-forms';
import { ReceiptBox, Ticket } from './receipt';
import { ReceiptOver } from './receipt-over';
import { SignUpState } from './sign-up-state';

type Props = { locale: Locale; id: string; token: string; done: string | undefined; now: Date };

/** The receipt of a sign-up: where it stands, the code for the door, and what its holder can still do. */
export async function OwnSignUpView({ locale, id, token, done, now }: Props) {
  const own = await getOwnSignUp(id);
  if (!own?.person) return <ReceiptOver locale={locale} why={undefined} />;
  const { events: text } = words(locale);
  const { signUp, event } = own;
  const thanks =
    done === 'signed-up' &&
    (signUp.status === 'seated' || signUp.status === 'waiting') &&
    text.mine.thanks[signUp.status];
  const mayMend = reasonsNotToGiveBack(signUp, event, now).length === 0;
  return (
    <div className="mx-auto max-w-[40rem] pt-8">
      <h1 className="text-title">{thanks || text.mine.title}</h1>
      {!thanks && <DoneNotice sentences={text.mine.done} done={done} />}
      <SignUpState locale={locale} own={own} token={token} now={now} />
      <ReceiptBox locale={locale} own={own} />
      {isLiving(signUp.status) && event.status === 'published' && event.endsAt > now && (
        <Ticket locale={locale} own={own} />
      )}
      <OwnCertificate locale={locale} signUpId={signUp.id} back={`/events/mine/${token}`} now={now} />
      <section className="mt-8">
        <SectionHeading title={text.mine.event} />
        <Facts locale={locale} own={own} />
      </section>
      {mayMend && (
        <div className="no-print mt-8">
          <ChangeForm locale={locale} own={own} person={own.person} token={token} />
          <GiveBackForm locale={locale} waits={signUp.status === 'waiting'} token={token} />
        </div>
      )}
    </div>
  );
}

function Facts({ locale, own: { signUp, event, venue, address, group, person } }: { locale: Locale; own: OwnSignUp }) {
  const { events: text, site } = words(locale);
  const { mine, view } = text;
  const answered = event.questions.map((question, at) => [question, person?.answers[at] ?? '']);
  const facts = [
    [view.when, `${formatWholeDay(locale, event.startsAt)} ${formatSpan(locale, event.startsAt, event.endsAt)}`],
    [view.where, [venue, address].join(site.separator)],
    [mine.group, group],
    [mine.who, person?.name ?? ''],
    [mine.helper, signUp.for === 'elder' ? (person?.helper ?? '') : ''],
    [mine.contact, person?.contact ?? ''],
    ...answered,
  ].filter(([, value]) => value);
  return (
    <>
      <p className="mt-2 font-bold font-song text-lead">
        <a href={href(locale, `/events/${event.number}`)}>{event.title}</a>
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className="grid border-rule border-b py-2 md:grid-cols-[10rem_1fr] md:gap-4">
            <dt className="text-note text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
