import { DeskGate } from '@/features/accounts/components/gate';
import { ForwardDesk } from '@/features/honours/forwardings/components/forward-desk';
import { listOne } from '@/features/honours/forwardings/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/honours/[slug]/forward'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.forwarding.title);

export default async function ForwardPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="honour.forward">
      {async (viewer) => (
        <ForwardDesk locale={locale} people={await listOne(viewer, slug, new Date())} back={`/desk/honours/${slug}`} />
      )}
    </DeskGate>
  );
}
