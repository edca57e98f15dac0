import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EditionsDesk } from '@/features/evidence/components/editions-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/evidence'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.title);

export default async function EvidencePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="evidence.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).evidence.done} done={(await searchParams).done} />
          <EditionsDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
