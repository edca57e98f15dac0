import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/site-footer';
import { SiteHeader } from '@/components/site-header';
import { lunarDay } from '@/lib/calendar';
import { href, type Locale } from '@/lib/locale';
import { dayOf, formatToday } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { Frame } from '../queries';

type Props = { locale: Locale; frame: Frame; children: ReactNode };

/** The frame of every public page: masthead, navigation, footer. */
export function SiteFrame({ locale, frame: { viewer, elder, path, portal, columns, now }, children }: Props) {
  const site = words(locale).site;
  const english = locale === 'en';
  const lunar = lunarDay(now);
  const name = english ? portal.nameEn : portal.name;
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-card focus:p-3">
        {site.skip}
      </a>
      <SiteHeader
        locale={locale}
        elder={elder}
        path={path}
        today={{
          date: formatToday(locale, now),
          dateTime: dayOf(now),
          lunar: [lunar.day, lunar.term].filter(Boolean).join(site.separator),
        }}
        name={name}
        tagline={english ? portal.taglineEn : portal.tagline}
        navigation={[
          { href: href(locale, '/'), label: site.home },
          ...columns.map((column) => ({
            href: href(locale, `/columns/${column.slug}`),
            label: english ? column.nameEn : column.name,
          })),
          { href: href(locale, '/events'), label: words(locale).events.title },
          { href: href(locale, '/honours'), label: words(locale).honours.title },
          { href: href(locale, '/communities'), label: site.communities },
        ]}
        account={accountLinks(viewer, locale)}
      />
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      {/* The address of a one-time link holds its token, which belongs to nobody else. */}
      <SiteFooter
        locale={locale}
        path={/^\/(?:link|first-run|(?:nominations|events)\/mine|events\/[^/]+\/ticket)\//.test(path) ? '/' : path}
        facts={portal}
      />
    </>
  );
}

function accountLinks(viewer: Viewer, locale: Locale) {
  const site = words(locale).site;
  if (viewer.kind === 'visitor') return [{ href: href(locale, '/sign-in'), label: site.signIn }];
  return [
    ...(viewer.kind === 'staff' ? [{ href: href(locale, '/desk'), label: site.desk }] : []),
    { href: href(locale, '/me'), label: site.me },
  ];
}
