import { CodePicture } from '@/components/ui/code-picture';
import { PrintButton } from '@/components/ui/print-button';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/locale';
import { qrCode } from '@/lib/print/qr';
import { receiptCode, shownNumber } from '@/lib/receipts';
import { words } from '@/messages/words';
import type { OwnSignUp } from '../queries';

type Props = { locale: Locale; own: OwnSignUp };

/** The number and the code with which somebody without an account comes back. */
export function ReceiptBox({ locale, own: { signUp } }: Props) {
  const { mine } = words(locale).events;
  const facts = [
    [mine.number, shownNumber(signUp.number)],
    [mine.code, receiptCode('sign-up', signUp.id)],
  ];
  return (
    <>
      <dl className="mt-6 flex flex-wrap gap-x-12 gap-y-2 border-ink border-t-2 border-b bg-card px-5 py-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft">{name}</dt>
            <dd className="select-all whitespace-nowrap font-song text-head tracking-wider">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">{mine.keep}</p>
    </>
  );
}

/** What is scanned at the door; the address in it leads back to this receipt. */
export function Ticket({ locale, own: { signUp, event } }: Props) {
  const { mine } = words(locale).events;
  const code = receiptCode('sign-up', signUp.id);
  const address = `${env().LINLI_ORIGIN}/events/${event.number}/ticket/${signUp.number}-${code}`;
  return (
    <section className="mt-5 flex break-inside-avoid flex-wrap items-center gap-x-6 gap-y-3">
      {signUp.status === 'seated' && (
        <figure>
          <CodePicture code={qrCode(address)} label={mine.qr} className="size-52 border border-rule" />
          <figcaption className="mt-1 text-note text-soft">{mine.door}</figcaption>
        </figure>
      )}
      <p className="no-print grid gap-2">
        <a
          href={`/events/${event.number}/event.ics`}
          className="inline-flex min-h-11 items-center text-red-ink underline"
        >
          {mine.calendar}
        </a>
        <PrintButton>{mine.print}</PrintButton>
      </p>
    </section>
  );
}
