import { OwnClueView, ReceiptOver } from '@/features/nominations/clues/components/own-clue';
import { localeOf } from '@/lib/locale';
import { openReceipt } from '@/lib/receipts';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/nominations/mine/clue/[token]'>;

export default async function OwnCluePage({ params, searchParams }: Props) {
  const { locale: spelled, token } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  const id = openReceipt(token, 'clue', new Date());
  return (
    <>
      <title>{words(locale).clues.mine.title}</title>
      <meta name="robots" content="noindex" />
      {id ? (
        <OwnClueView locale={locale} id={id} token={token} done={typeof done === 'string' ? done : undefined} />
      ) : (
        <ReceiptOver locale={locale} />
      )}
    </>
  );
}
