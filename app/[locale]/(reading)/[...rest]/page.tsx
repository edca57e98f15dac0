import { Missing } from '@/components/missing';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/[...rest]'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const title = words(locale).site.missingTitle;
  return pageMetadata({ locale, path: '/', title, siteName: await portalName(locale) });
}

/** Every address that no other page knows. */
export default async function UnknownPage({ params }: Props) {
  return <Missing locale={localeOf((await params).locale)} />;
}
