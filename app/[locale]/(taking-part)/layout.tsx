import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';

/** Pages where people take part: forms that also work without scripts. */
export default async function TakingPartLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <SiteFrame locale={localeOf((await params).locale)}>{children}</SiteFrame>;
}
