import { SiteFrame } from '@/features/pages/components/site-frame';
import { localeOf } from '@/lib/locale';

/** Pages of the desk that show what the public will see, in the public frame. */
export default async function PreviewLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <SiteFrame locale={localeOf((await params).locale)}>{children}</SiteFrame>;
}
