import { Document } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { getFrame } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';

/** Pages of the desk that show what the public will see, in the public frame. */
export default async function PreviewLayout({ children, params }: LayoutProps<'/[locale]'>) {
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
