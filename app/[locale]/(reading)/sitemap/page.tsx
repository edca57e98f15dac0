import { SiteMap } from '@/features/pages/components/site-map';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/sitemap'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title } = words(locale).pages.sitemap;
  return pageMetadata({ locale, path: '/sitemap', title, siteName: await portalName(locale) });
}

export default async function SiteMapPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title, intro } = words(locale).pages.sitemap;
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-soft">{intro}</p>
      <SiteMap locale={locale} />
    </div>
  );
}
