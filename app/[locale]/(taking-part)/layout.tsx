import { Document, documentMetadata } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';
export const generateMetadata = documentMetadata;

/** Pages where people take part: forms that also work without scripts. */
export default async function TakingPartLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  return (
    <Document locale={locale}>
      <SiteFrame locale={locale}>{children}</SiteFrame>
    </Document>
  );
}
