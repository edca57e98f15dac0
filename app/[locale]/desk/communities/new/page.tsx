import { DeskGate } from '@/features/accounts/components/gate';
import { CommunityForm } from '@/features/communities/components/community-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/communities/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ communities }) => communities.edit.add);

export default async function NewCommunityPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="community.edit" communityId={null}>
      {() => <CommunityForm locale={locale} />}
    </DeskGate>
  );
}
