import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { FormView } from '@/features/evidence/components/form-view';
import { indicatorFilter } from '@/features/evidence/inputs';
import { getIndicator, placeOfEvidence } from '@/features/evidence/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/evidence/indicators/[id]/form'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.packing.form);

export default async function EvidenceFormPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { community } = indicatorFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => {
        const place = await placeOfEvidence(viewer, community);
        const view = place === undefined ? undefined : await getIndicator(viewer, id, place?.id ?? null);
        if (place === undefined || !view?.leaf) return <Missing locale={locale} />;
        return <FormView locale={locale} viewer={viewer} place={place} view={view} leaf={view.leaf} />;
      }}
    </DeskGate>
  );
}
