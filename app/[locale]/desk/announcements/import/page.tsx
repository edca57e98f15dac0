import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportStart } from '@/features/announcements/imports/components/import-start';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/announcements/import'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ imports }) => imports.title);

export default async function ImportPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="announcement.publish">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).imports.done} done={(await searchParams).done} />
          <ImportStart locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
