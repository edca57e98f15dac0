import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { CampaignsDesk } from '@/features/ledgers/campaigns/components/campaigns-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/ledgers/campaigns'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.campaign.title);

export default async function CampaignsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="campaign.save">
      {(viewer) => (
        <>
          <DoneNotice sentences={{ saved: words(locale).ledgers.campaign.saved }} done={done} />
          <CampaignsDesk locale={locale} viewer={viewer} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
