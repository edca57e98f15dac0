import { env } from '@/lib/env';
import { href, type Locale, locales } from '@/lib/locale';

type Props = {
  locale: Locale;
  /** Address without language, the one that search engines should know. */
  path: string;
  title: string;
  siteName: string;
  description?: string;
  /** Path of a picture for chat programs that show a link. */
  picture?: string;
  /** The feed of what the page lists: its path without language. */
  feed?: string;
};

/**
 * What a public page says of itself in `<head>`, where React lifts it: title, canonical address, the other language, and
 * what chat programs show of a link. Elements cost a tenth of a page less than Next's metadata: docs/decisions/004.
 */
export function PageHead({ locale, path, title, siteName, description, picture, feed }: Props) {
  const { LINLI_ORIGIN: origin } = env();
  return (
    <>
      <title>{path === '/' ? title : `${title} - ${siteName}`}</title>
      {description && <meta name="description" content={description} />}
      <link rel="canonical" href={origin + href(locale, path)} />
      {locales.map((other) => (
        <link key={other} rel="alternate" hrefLang={other} href={origin + href(other, path)} />
      ))}
      {feed && <link rel="alternate" type="application/atom+xml" title={title} href={origin + href(locale, feed)} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={locale === 'en' ? 'en_GB' : 'zh_CN'} />
      <meta property="og:url" content={origin + href(locale, path)} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {picture && <meta property="og:image" content={origin + picture} />}
    </>
  );
}
