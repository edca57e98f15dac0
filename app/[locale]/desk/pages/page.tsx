import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { PagesDesk } from '@/features/pages/components/pages-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/pages'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ pages }) => pages.edit.title);

export default async function PagesDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="page.edit" communityId={null}>
      {async () => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <PagesDesk locale={locale} />
        </>
      )}
    </DeskGate>
  );
}
