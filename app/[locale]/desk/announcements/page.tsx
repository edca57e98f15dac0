import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { DeskList } from '@/features/announcements/components/desk-list';
import { deskFilter } from '@/features/announcements/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ desk }) => desk.places.announcements);

export default async function AnnouncementsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  return (
    <DeskGate locale={locale} act="announcement.read-drafts">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <DeskList locale={locale} viewer={viewer} filter={deskFilter.parse(query)} />
        </>
      )}
    </DeskGate>
  );
}
