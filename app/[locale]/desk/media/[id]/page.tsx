import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ItemDesk } from '@/features/media/components/item-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/media/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ media }) => media.title);

export default async function LibraryItemPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="media.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <ItemDesk locale={locale} viewer={viewer} id={id} />
        </>
      )}
    </DeskGate>
  );
}
