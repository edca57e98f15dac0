import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { NoticeDesk } from '@/features/public-notices/components/notice-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/notices/[number]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ publicNotices }) => publicNotices.desk.title);

export default async function NoticeDeskPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="nomination.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <NoticeDesk locale={locale} viewer={viewer} number={number} />
          <EvidenceOf locale={locale} viewer={viewer} type="notice" address={number} done={done} />
        </>
      )}
    </DeskGate>
  );
}
