import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { HonoursDesk } from '@/features/honours/components/honours-desk';
import { deskFilter } from '@/features/honours/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/honours'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.desk.title);

export default async function HonoursDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const asked = await searchParams;
  return (
    <DeskGate locale={locale} act="honour.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={asked.done} />
          <HonoursDesk locale={locale} viewer={viewer} filter={deskFilter.parse(asked)} />
        </>
      )}
    </DeskGate>
  );
}
