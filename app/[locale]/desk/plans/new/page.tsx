import { DeskGate } from '@/features/accounts/components/gate';
import { PlanForm } from '@/features/plans/components/plan-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/plans/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ plans }) => plans.add);

export default async function NewPlanPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="plan.write">
      {(viewer) => <PlanForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
