import { Missing } from '@/components/missing';
import { BoardScreen } from '@/features/honours/boards/components/board-screen';
import { getBatch } from '@/features/honours/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/honours/batches/[slug]/screen'>;

/** Never shared: it is loaded anew after each round, and looks at it are no readers. */
export default async function BatchScreenPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const batch = await getBatch(slug);
  if (!batch || batch.people.length === 0) return <Missing locale={locale} />;
  const name = await portalName(locale);
  return (
    <>
      <title>{`${words(locale).honours.board.title} - ${name}`}</title>
      <meta name="robots" content="noindex" />
      <BoardScreen locale={locale} batch={batch} portal={name} />
    </>
  );
}
