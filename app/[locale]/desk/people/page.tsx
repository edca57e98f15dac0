import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { FindAccountForm } from '@/features/accounts/links/components/find-account-form';
import { LinkRequests } from '@/features/accounts/links/components/link-requests';
import { StaffTable } from '@/features/accounts/staff/components/staff-table';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/people'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ accounts }) => accounts.staff.title);

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="account.manage-staff">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).accounts.staff.done} done={done} />
          <StaffTable locale={locale} viewer={viewer} />
          <LinkRequests locale={locale} viewer={viewer} />
          <FindAccountForm locale={locale} />
        </>
      )}
    </DeskGate>
  );
}
