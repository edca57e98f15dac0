import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { LibraryDesk } from '@/features/media/components/library-desk';
import { libraryFilter } from '@/features/media/library/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/media'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ media }) => media.title);

export default async function LibraryPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  return (
    <DeskGate locale={locale} act="media.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <LibraryDesk locale={locale} viewer={viewer} filter={libraryFilter.parse(query)} />
        </>
      )}
    </DeskGate>
  );
}
