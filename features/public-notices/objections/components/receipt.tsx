import { Missing } from '@/components/missing';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { getReceipt } from '../queries';

/** What whoever objected is answered: the number at once, and later what was found. */
export async function ObjectionReceipt({ locale, id }: { locale: Locale; id: string }) {
  const { receipt: text } = words(locale).publicNotices;
  const receipt = await getReceipt(id);
  if (!receipt) return <Missing locale={locale} />;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{receipt.status === 'open' ? text.thanks : text.answered}</h1>
      {receipt.status !== 'open' && (
        <Notice tone={receipt.status === 'upheld' ? 'jade' : 'gold'}>
          <p className="font-semibold">{text.outcome[receipt.status]}</p>
          <p>{receipt.finding}</p>
          {receipt.closedAt && <p className="text-small text-soft">{formatInstant(locale, receipt.closedAt)}</p>}
        </Notice>
      )}
      <dl className="my-6 border-ink border-t-2 border-b bg-card px-5 py-4">
        <dt className="text-soft">{text.number}</dt>
        <dd className="select-all font-song text-title tracking-wider">{receipt.number}</dd>
        <dt className="mt-3 text-soft">{text.receivedAt}</dt>
        <dd>{formatInstant(locale, receipt.receivedAt)}</dd>
      </dl>
      {receipt.status === 'open' && <p>{text.keep}</p>}
      <p className="mt-4">
        <a
          href={href(locale, `/notices/${receipt.notice}`)}
          className="inline-flex min-h-11 items-center text-red-ink underline"
        >
          {text.notice}
        </a>
      </p>
    </div>
  );
}
