import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { SummaryView } from '@/features/summaries/components/summary-view';
import { viewFilter } from '@/features/summaries/inputs';
import { getSummary } from '@/features/summaries/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/summaries/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.title);

export default async function SummaryPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { figure, done } = viewFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="summary.read">
      {async (viewer) => {
        const summary = await getSummary(viewer, id);
        if (!summary) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).summaries.done} done={done} />
            <SummaryView locale={locale} viewer={viewer} summary={summary} touched={figure} now={new Date()} />
            <EvidenceOf locale={locale} viewer={viewer} type="summary" address={id} done={done} />
          </>
        );
      }}
    </DeskGate>
  );
}
