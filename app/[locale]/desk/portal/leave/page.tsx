import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { LeaveForm } from '@/features/pages/demonstration/components/leave-form';
import { getPortal } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/portal/leave'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ pages }) => pages.demonstration.title);

export default async function LeavePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="portal.edit" communityId={null}>
      {async (viewer) => {
        const { demonstration } = await getPortal();
        return demonstration ? <LeaveForm locale={locale} viewer={viewer} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
