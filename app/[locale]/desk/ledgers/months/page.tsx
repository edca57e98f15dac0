import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ClosingDesk } from '@/features/ledgers/closings/components/closing-desk';
import { monthFilter } from '@/features/ledgers/closings/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/ledgers/months'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.closing.title);

export default async function MonthsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const asked = await searchParams;
  return (
    <DeskGate locale={locale} act="ledger.read-inner">
      {(viewer) => (
        <>
          <DoneNotice sentences={{ closed: words(locale).ledgers.closing.done }} done={asked.done} />
          <ClosingDesk locale={locale} viewer={viewer} filter={monthFilter.parse(asked)} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
