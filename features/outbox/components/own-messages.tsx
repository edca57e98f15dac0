import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { receiptToken } from '@/lib/receipts';
import { formatClock, formatInstant, formatToday } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type ReasonCode, words } from '@/messages/words';
import { markReadAction } from '../actions';
import type { About } from '../letters/rules';
import { listOwnMessages, type MessageView } from '../queries';

const day = 86_400_000;

/** What the viewer is told and has not taken note of yet; nothing when there is nothing. */
export async function OwnMessages({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).outbox;
  const messages = await listOwnMessages(viewer);
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages" className="mb-6 border border-rule border-l-4 border-l-gold bg-card px-5 py-3">
      <h2 id="messages" className="text-lead">
        {text.title}
      </h2>
      <ul>
        {messages.map((message) => (
          <OwnMessage key={message.id} locale={locale} message={message} />
        ))}
      </ul>
    </section>
  );
}

/** Where a message leads: the text it is about, or the own seat, which its address opens for a day. */
function pathOf({ facts, title, about }: MessageView): string | null {
  const now = new Date();
  if (about?.signUp)
    return `/events/mine/${receiptToken('sign-up', about.signUp.id, now, new Date(now.getTime() + day))}`;
  return title && facts.announcementId ? `/desk/announcements/${facts.announcementId}` : null;
}

type AboutProps = { locale: Locale; kind: MessageView['kind']; about: About };

function WhenAndWhere({ locale, kind, about: { event, signUp } }: AboutProps) {
  const { calls } = words(locale).outbox;
  const isOffered = kind === 'seat-offered' && signUp?.status === 'offered';
  return (
    <>
      <p className="text-small">
        {formatToday(locale, event.startsAt)} {formatClock(event.startsAt)} · {event.venue}
      </p>
      {isOffered && signUp.offerEndsAt && (
        <p className="text-small text-red-ink">{calls.until(formatInstant(locale, signUp.offerEndsAt))}</p>
      )}
      {kind === 'event-cancelled' && event.cancelledBecause && (
        <p className="text-small">{calls.because(event.cancelledBecause)}</p>
      )}
    </>
  );
}

function OwnMessage({ locale, message }: { locale: Locale; message: MessageView }) {
  const { outbox: text, reasons, site } = words(locale);
  const sentence = text.sentences[message.kind](message.title || text.gone);
  const path = pathOf(message);
  const refusals = message.facts.refusals ?? [];
  const why = refusals.map((code) => (reasons[code as ReasonCode] ?? reasons.notUnderstood)({ max: 0 }));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-t py-2">
      <div>
        <p>{path ? <a href={href(locale, path)}>{sentence}</a> : sentence}</p>
        {message.about && <WhenAndWhere locale={locale} kind={message.kind} about={message.about} />}
        {why.length > 0 && <p className="text-small text-red-ink">{why.join(site.separator)}</p>}
        <p className="text-small text-soft">{formatInstant(locale, message.createdAt)}</p>
      </div>
      <Form id={message.id} action={markReadAction} words={site.form}>
        <input type="hidden" name="id" value={message.id} />
        <SubmitButton kind="plain" label={text.readOf(sentence)}>
          {text.read}
        </SubmitButton>
      </Form>
    </li>
  );
}
