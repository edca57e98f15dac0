import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { localeOf } from '@/lib/locale';
import { isElderView } from '@/lib/session';
import './globals.css';

// Every page is rendered for its viewer; the front shares those that say they may be.
export const dynamic = 'force-dynamic';

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env().LINLI_ORIGIN),
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false },
});

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  return (
    <html lang={localeOf(locale)} data-view={(await isElderView()) ? 'elder' : 'standard'}>
      <body>{children}</body>
    </html>
  );
}
