import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/locale';
import { isElderView } from '@/lib/session';
import './globals.css';

/**
 * The root of every page. Reading, taking part and the desk each have a root of their own, so that a form that leads
 * from one to the other loads the page anew, with the scripts and the policy that belong to it.
 */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} data-view={(await isElderView()) ? 'elder' : 'standard'}>
      <body>{children}</body>
    </html>
  );
}

export const documentMetadata = (): Metadata => ({
  metadataBase: new URL(env().LINLI_ORIGIN),
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false },
});
