import { Document } from '@/components/document';
import { DeskFrame } from '@/features/accounts/desk/components/desk-frame';
import { localeOf } from '@/lib/locale';
import { isElderView } from '@/lib/session';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';

/** The desk: where staff work. Each page has its own gate; this is only the frame. */
export default async function DeskLayout({ children, params }: LayoutProps<'/[locale]/desk'>) {
  const locale = localeOf((await params).locale);
  return (
    <Document locale={locale} elder={await isElderView()}>
      <DeskFrame locale={locale}>{children}</DeskFrame>
    </Document>
  );
}
