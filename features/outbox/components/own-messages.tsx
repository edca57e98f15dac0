import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type ReasonCode, words } from '@/messages/words';
import { markReadAction } from '../actions';
import { listOwnMessages, type MessageView } from '../queries';

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

function OwnMessage({ locale, message }: { locale: Locale; message: MessageView }) {
  const { outbox: text, reasons, site } = words(locale);
  const sentence = text.sentences[message.kind](message.title || text.gone);
  const refusals = message.facts.refusals ?? [];
  const why = refusals.map((code) => (reasons[code as ReasonCode] ?? reasons.notUnderstood)({ max: 0 }));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-t py-2">
      <div>
        <p>
          {message.title ? (
            <a href={href(locale, `/desk/announcements/${message.facts.announcementId}`)}>{sentence}</a>
          ) : (
            sentence
          )}
        </p>
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
