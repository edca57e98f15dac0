import { Document } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { getFrame } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';

/** Pages where people take part: forms that also work without scripts. */
export default async function TakingPartLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  const frame = await getFrame();
  return (
    <Document locale={locale} elder={frame.elder}>
      <SiteFrame locale={locale} frame={frame}>
        {children}
      </SiteFrame>
    </Document>
  );
}
