import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { CommunitiesDesk } from '@/features/communities/components/communities-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/communities'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ communities }) => communities.edit.title);

export default async function CommunitiesDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="community.edit">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <CommunitiesDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
