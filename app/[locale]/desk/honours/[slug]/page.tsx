import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { HonourDesk } from '@/features/honours/components/honour-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/honours/[slug]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.desk.title);

export default async function HonourDeskPage({ params, searchParams }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="honour.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <HonourDesk locale={locale} viewer={viewer} address={slug} now={new Date()} />
          <EvidenceOf locale={locale} viewer={viewer} type="honour" address={slug} done={(await searchParams).done} />
        </>
      )}
    </DeskGate>
  );
}
