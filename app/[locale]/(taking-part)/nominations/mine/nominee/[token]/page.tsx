import { ReceiptOver } from '@/features/nominations/clues/components/own-clue';
import { OwnSheetView } from '@/features/nominations/consents/components/own-sheet';
import { localeOf } from '@/lib/locale';
import { openReceipt } from '@/lib/receipts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/nominations/mine/nominee/[token]'>;

export default async function OwnSheetPage({ params, searchParams }: Props) {
  const { locale: spelled, token } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  const id = openReceipt(token, 'nominee', new Date());
  return (
    <>
      <title>{words(locale).nominations.mine.title}</title>
      <meta name="robots" content="noindex" />
      {id ? (
        <OwnSheetView locale={locale} id={id} token={token} done={typeof done === 'string' ? done : undefined} />
      ) : (
        <ReceiptOver locale={locale} />
      )}
    </>
  );
}
