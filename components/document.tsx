import type { ReactNode } from 'react';
import type { Locale } from '@/lib/locale';
import './globals.css';

/**
 * The root of every page. Reading, taking part and the desk each have a root of their own, so that a form that leads
 * from one to the other loads the page anew, with the scripts and the policy that belong to it.
 */
export function Document({ locale, elder, children }: { locale: Locale; elder: boolean; children: ReactNode }) {
  return (
    <html lang={locale} data-view={elder ? 'elder' : 'standard'}>
      <body>
        <link rel="icon" href="/icon.svg" />
        <meta name="format-detection" content="telephone=no" />
        {children}
      </body>
    </html>
  );
}
