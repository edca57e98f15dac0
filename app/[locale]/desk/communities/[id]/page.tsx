import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { CommunityForm } from '@/features/communities/components/community-form';
import { getOnDesk } from '@/features/communities/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/communities/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ communities }) => communities.edit.title);

export default async function CommunityDeskPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="community.edit" communityId={id}>
      {async (viewer) => {
        const community = await getOnDesk(viewer, id);
        return community ? <CommunityForm locale={locale} community={community} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
