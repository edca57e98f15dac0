import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';
import { reading } from '@/lib/page-facts';

/** Pages for reading: they arrive without framework scripts, with one small script of our own. */
export default async function ReadingLayout({ children, params }: LayoutProps<'/[locale]'>) {
  reading();
  return (
    <SiteFrame locale={localeOf((await params).locale)}>
      {children}
      <script src="/reading.js" defer />
    </SiteFrame>
  );
}
