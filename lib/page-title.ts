import type { Metadata } from 'next';
import { type Words, words } from '@/messages/words';
import { env } from './env';
import { href, type Locale, locales } from './locale';

type Facts = { locale: Locale; path: string; title: string; siteName: string; description?: string; picture?: string };

/** Title, canonical address, the other language, and what chat programs show of a link. */
export function pageMetadata({ locale, path, title, siteName, description, picture }: Facts): Metadata {
  const full = path === '/' ? title : `${title} - ${siteName}`;
  const languages = Object.fromEntries(locales.map((other) => [other, href(other, path)]));
  return {
    title: full,
    ...(description ? { description } : {}),
    alternates: { canonical: href(locale, path), languages },
    openGraph: {
      title,
      siteName,
      type: 'website',
      url: `${env().LINLI_ORIGIN}${href(locale, path)}`,
      locale: locale === 'en' ? 'en_GB' : 'zh_CN',
      ...(description ? { description } : {}),
      ...(picture ? { images: [picture] } : {}),
    },
  };
}

/** The title of a page of the desk; nothing there is for search engines. */
export function deskMetadata(locale: Locale, title: (text: Words) => string): Metadata {
  const text = words(locale);
  return { title: `${title(text)} - ${text.desk.title}`, robots: { index: false } };
}
