import { Document, documentMetadata } from '@/components/document';
import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';
export const generateMetadata = documentMetadata;

/** Pages of the desk that show what the public will see, in the public frame. */
export default async function PreviewLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  return (
    <Document locale={locale}>
      <SiteFrame locale={locale}>{children}</SiteFrame>
    </Document>
  );
}
