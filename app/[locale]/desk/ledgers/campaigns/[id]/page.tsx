import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { CampaignView } from '@/features/ledgers/campaigns/components/campaign-view';
import { getCampaign } from '@/features/ledgers/campaigns/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers/campaigns/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.campaign.title);

export default async function CampaignPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="campaign.save">
      {async (viewer) => {
        const campaign = await getCampaign(viewer, id);
        return campaign ? (
          <CampaignView locale={locale} viewer={viewer} campaign={campaign} />
        ) : (
          <Missing locale={locale} />
        );
      }}
    </DeskGate>
  );
}
