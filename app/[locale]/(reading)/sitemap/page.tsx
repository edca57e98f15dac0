import { PageHead } from '@/components/page-head';
import { SiteMap } from '@/features/pages/components/site-map';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/sitemap'>;

export default async function SiteMapPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title, intro } = words(locale).pages.sitemap;
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <PageHead locale={locale} path="/sitemap" title={title} siteName={await portalName(locale)} />
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-soft">{intro}</p>
      <SiteMap locale={locale} />
    </div>
  );
}
