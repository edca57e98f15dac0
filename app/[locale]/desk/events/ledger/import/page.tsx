import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportStart } from '@/features/events/imports/components/import-start';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/ledger/import'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventLedger }) => eventLedger.imports.title);

export default async function EventImportPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="event.settle">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).eventLedger.done} done={(await searchParams).done} />
          <ImportStart locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
