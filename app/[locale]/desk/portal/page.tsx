import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { PortalForm } from '@/features/pages/components/portal-form';
import { LeaveSection } from '@/features/pages/demonstration/components/leave-section';
import { getPortal } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/portal'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ pages }) => pages.edit.portal);

export default async function PortalDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="portal.edit" communityId={null}>
      {async () => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <PortalForm locale={locale} portal={await getPortal()} />
          <LeaveSection locale={locale} />
        </>
      )}
    </DeskGate>
  );
}
