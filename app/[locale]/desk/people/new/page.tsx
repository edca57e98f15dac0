import { DeskGate } from '@/features/accounts/components/gate';
import { AddStaffForm } from '@/features/accounts/staff/components/add-staff-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/people/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ accounts }) => accounts.staff.add);

export default async function NewStaffPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="account.manage-staff">
      {() => <AddStaffForm locale={locale} />}
    </DeskGate>
  );
}
