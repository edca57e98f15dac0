import { Document } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { getFrame } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { reading } from '@/lib/page-facts';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';

/** Pages for reading: they arrive without framework scripts, with one small script of our own. */
export default async function ReadingLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  const frame = await getFrame();
  reading();
  return (
    <Document locale={locale} elder={frame.elder}>
      <SiteFrame locale={locale} frame={frame}>
        {children}
      </SiteFrame>
      <script src="/reading.js" defer />
    </Document>
  );
}
