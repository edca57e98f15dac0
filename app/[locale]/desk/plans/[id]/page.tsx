import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { PlanForm } from '@/features/plans/components/plan-form';
import { getPlan } from '@/features/plans/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/plans/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ plans }) => plans.title);

export default async function PlanPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="summary.read">
      {async (viewer) => {
        const plan = await getPlan(viewer, id);
        if (!plan) return <Missing locale={locale} />;
        return (
          <>
            <PlanForm locale={locale} viewer={viewer} plan={plan} />
            <EvidenceOf locale={locale} viewer={viewer} type="plan" address={id} done={(await searchParams).done} />
          </>
        );
      }}
    </DeskGate>
  );
}
