import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { PlansDesk } from '@/features/plans/components/plans-desk';
import { planFilter } from '@/features/plans/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/plans'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ plans }) => plans.title);

export default async function PlansPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const filter = planFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="summary.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).plans.done} done={filter.done} />
          <PlansDesk locale={locale} viewer={viewer} filter={filter} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
