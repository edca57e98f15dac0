import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportStart } from '@/features/evidence/imports/components/import-start';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/evidence/import'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.imports.title);

export default async function IndicatorImportPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="indicator.edit">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).evidence.done} done={(await searchParams).done} />
          <ImportStart locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
