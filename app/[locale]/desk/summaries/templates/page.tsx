import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { TemplatesDesk } from '@/features/summaries/templates/components/templates-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/summaries/templates'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.templates.title);

export default async function TemplatesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="summary.template">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).summaries.done} done={done} />
          <TemplatesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
