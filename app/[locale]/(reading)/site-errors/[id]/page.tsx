import { portalName } from '@/features/pages/queries';
import { ReceiptView } from '@/features/site-errors/components/receipt';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/site-errors/[id]'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title } = words(locale).siteErrors;
  const metadata = pageMetadata({ locale, path: '/site-errors/new', title, siteName: await portalName(locale) });
  return { ...metadata, robots: { index: false } };
}

export default async function ReceiptPage({ params }: Props) {
  const { locale, id } = await params;
  return <ReceiptView locale={localeOf(locale)} id={id} />;
}
