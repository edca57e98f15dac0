import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { SummariesDesk } from '@/features/summaries/components/summaries-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/summaries'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.title);

export default async function SummariesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="summary.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).summaries.done} done={done} />
          <SummariesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
