import { OwnSignUpView } from '@/features/events/sign-ups/components/own-sign-up';
import { ReceiptOver } from '@/features/events/sign-ups/components/receipt-over';
import { localeOf } from '@/lib/locale';
import { openReceipt } from '@/lib/receipts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/mine/[token]'>;

/** Never shared or indexed: it belongs to whoever holds the receipt. */
export default async function OwnSignUpPage({ params, searchParams }: Props) {
  const { locale: spelled, token } = await params;
  const locale = localeOf(spelled);
  const asked = (await searchParams).done;
  const done = typeof asked === 'string' ? asked : undefined;
  const now = new Date();
  const id = openReceipt(token, 'sign-up', now);
  return (
    <>
      <title>{words(locale).events.mine.title}</title>
      <meta name="robots" content="noindex" />
      {id ? (
        <OwnSignUpView locale={locale} id={id} token={token} done={done} now={now} />
      ) : (
        <ReceiptOver locale={locale} why={done} />
      )}
    </>
  );
}
