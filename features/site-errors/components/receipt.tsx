import { Missing } from '@/components/missing';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { getReceipt } from '../queries';
import { receiptOf } from '../rules';

/** What whoever told is answered: the number at once, and later what became of it. */
export async function ReceiptView({ locale, id }: { locale: Locale; id: string }) {
  const { receipt: text, status } = words(locale).siteErrors;
  const receipt = await getReceipt(id);
  if (!receipt) return <Missing locale={locale} />;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{receipt.answer ? text.answered : text.thanks}</h1>
      {receipt.answer && (
        <Notice tone={receipt.status === 'mended' ? 'jade' : 'gold'}>
          <p className="font-semibold">{status[receipt.status]}</p>
          <p>{receipt.answer}</p>
          {receipt.answeredAt && <p className="text-small text-soft">{formatInstant(locale, receipt.answeredAt)}</p>}
        </Notice>
      )}
      <dl className="my-6 border-ink border-t-2 border-b bg-card px-5 py-4">
        <dt className="text-soft">{text.number}</dt>
        <dd className="select-all font-song text-title tracking-wider">{receiptOf(receipt.id)}</dd>
        <dt className="mt-3 text-soft">{text.toldAt}</dt>
        <dd>{formatInstant(locale, receipt.toldAt)}</dd>
      </dl>
      {!receipt.answer && <p>{text.keep}</p>}
      <p className="mt-4">
        <a href={href(locale, receipt.page)} className="inline-flex min-h-11 items-center text-red-ink underline">
          {text.back}
        </a>
      </p>
    </div>
  );
}
