import { Document } from '@/components/document';
import { localeOf } from '@/lib/locale';
import { reading } from '@/lib/page-facts';

// Each time from what may be shown then: a screen that runs for weeks must lose who withdrew.
export const dynamic = 'force-dynamic';

/** Pages for the screen of a community: nothing around them, and only the script of reading pages. */
export default async function ScreenLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  reading();
  return (
    <Document locale={locale} elder={false}>
      {children}
      <script src="/reading.js" defer />
    </Document>
  );
}
