import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { MaskedAccountView } from '@/features/accounts/links/components/masked-account';
import { getMasked } from '@/features/accounts/queries';
import { StaffAccount } from '@/features/accounts/staff/components/staff-account';
import { getStaff } from '@/features/accounts/staff/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/people/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ accounts }) => accounts.staff.title);

/** One account: of staff to manage, of a resident to help at the counter. */
export default async function PersonPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="account.manage-staff">
      {async (viewer) => {
        const staff = await getStaff(viewer, id);
        if (staff) return <StaffAccount locale={locale} viewer={viewer} account={staff} />;
        const resident = await getMasked(viewer, id);
        if (!resident) return <Missing locale={locale} />;
        return <MaskedAccountView locale={locale} viewer={viewer} account={resident} />;
      }}
    </DeskGate>
  );
}
