import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { BatchPage } from '@/features/honours/components/batch-view';
import { getBatch } from '@/features/honours/queries';
import { batchTitle } from '@/features/honours/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';

type Props = PageProps<'/[locale]/honours/batches/[slug]'>;

export default async function HonourBatchPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const batch = await getBatch(slug);
  if (!batch) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  const title = batchTitle(locale, batch, batch.community);
  return (
    <>
      <PageHead locale={locale} path={`/honours/batches/${slug}`} title={title} siteName={await portalName(locale)} />
      <BatchPage locale={locale} batch={batch} title={title} />
    </>
  );
}
