import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { IndicatorDesk } from '@/features/evidence/components/indicator-desk';
import { indicatorFilter } from '@/features/evidence/inputs';
import { getIndicator, placeOfEvidence } from '@/features/evidence/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/evidence/indicators/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.title);

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const filter = indicatorFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => {
        const place = await placeOfEvidence(viewer, filter.community);
        const view = place === undefined ? undefined : await getIndicator(viewer, id, place?.id ?? null);
        if (place === undefined || !view) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).evidence.done} done={filter.done} />
            <IndicatorDesk locale={locale} viewer={viewer} place={place} view={view} filter={filter} />
          </>
        );
      }}
    </DeskGate>
  );
}
