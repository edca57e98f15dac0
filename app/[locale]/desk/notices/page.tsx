import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { NoticesDesk } from '@/features/public-notices/components/notices-desk';
import { deskFilter } from '@/features/public-notices/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/notices'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ publicNotices }) => publicNotices.desk.title);

export default async function NoticesDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const query = await searchParams;
  return (
    <DeskGate locale={locale} act="nomination.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={query.done} />
          <NoticesDesk locale={locale} viewer={viewer} filter={deskFilter.parse(query)} />
        </>
      )}
    </DeskGate>
  );
}
