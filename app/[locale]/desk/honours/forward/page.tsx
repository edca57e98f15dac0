import { DeskGate } from '@/features/accounts/components/gate';
import { ForwardDesk } from '@/features/honours/forwardings/components/forward-desk';
import { forwardFilter } from '@/features/honours/forwardings/inputs';
import { listBatch } from '@/features/honours/forwardings/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/honours/forward'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.forwarding.title);

export default async function ForwardBatchPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { batch = '' } = forwardFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="honour.forward">
      {async (viewer) => (
        <ForwardDesk locale={locale} people={await listBatch(viewer, batch, new Date())} back="/desk/honours" />
      )}
    </DeskGate>
  );
}
