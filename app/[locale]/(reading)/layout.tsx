import { Document, documentMetadata } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';
import { reading } from '@/lib/page-facts';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';
export const generateMetadata = documentMetadata;

/** Pages for reading: they arrive without framework scripts, with one small script of our own. */
export default async function ReadingLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  reading();
  return (
    <Document locale={locale}>
      <SiteFrame locale={locale}>{children}</SiteFrame>
      <script src="/reading.js" defer />
    </Document>
  );
}
