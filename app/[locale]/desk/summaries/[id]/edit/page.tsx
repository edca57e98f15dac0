import { redirect } from 'next/navigation';
import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { EditForm } from '@/features/summaries/components/edit-form';
import { getSummary } from '@/features/summaries/queries';
import { reasonsNotToEdit } from '@/features/summaries/rules';
import { href, localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/summaries/[id]/edit'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.edit.title);

export default async function EditSummaryPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="summary.write">
      {async (viewer) => {
        const summary = await getSummary(viewer, id);
        if (!summary) return <Missing locale={locale} />;
        // Its page says why it cannot be written to now, and how it can be again.
        if (reasonsNotToEdit(viewer, summary).length > 0) redirect(href(locale, `/desk/summaries/${summary.id}`));
        return <EditForm locale={locale} summary={summary} />;
      }}
    </DeskGate>
  );
}
