import { DeskFrame } from '@/features/accounts/components/desk-frame';
import { localeOf } from '@/lib/locale';

/** The desk: where staff work. Each page has its own gate; this is only the frame. */
export default async function DeskLayout({ children, params }: LayoutProps<'/[locale]/desk'>) {
  return <DeskFrame locale={localeOf((await params).locale)}>{children}</DeskFrame>;
}
