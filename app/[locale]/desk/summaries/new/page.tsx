import { DeskGate } from '@/features/accounts/components/gate';
import { DraftForm } from '@/features/summaries/components/draft-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/summaries/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.start.title);

export default async function NewSummaryPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="summary.write">
      {(viewer) => <DraftForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
