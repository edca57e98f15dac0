import { DeskGate } from '@/features/accounts/components/gate';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { NoticeForm } from '@/features/public-notices/components/notice-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/notices/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ publicNotices }) => publicNotices.desk.new);

export default async function NewNoticePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { community } = await searchParams;
  return (
    <DeskGate locale={locale} act="notice.run">
      {async (viewer) => {
        const communities = (await listCommunities()).filter(({ id }) => may(viewer, 'notice.run', id));
        const only = communities.length === 1 ? communities[0] : undefined;
        const chosen = only ?? communities.find(({ slug }) => slug === community);
        return <NoticeForm locale={locale} viewer={viewer} communities={communities} chosen={chosen} />;
      }}
    </DeskGate>
  );
}
