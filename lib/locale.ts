export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of a route or header value; Chinese for anything unknown. */
export const localeOf = (value: unknown): Locale => (value === 'en' ? 'en' : 'zh-CN');

/** An address in the reader's language: Chinese has no prefix. */
export function href(locale: Locale, path: string): string {
  if (locale === 'zh-CN') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/**
 * A path and query of this site out of what a form or an address brought, read as a browser reads it: `/\t/host`,
 * `/\host` and `/.//host` all lead elsewhere and are null, like everything that is no path.
 */
export function pathOfThisSite(text: string): string | null {
  const here = 'http://linli.invalid';
  if (!text.startsWith('/') || !URL.canParse(text, here)) return null;
  const { origin, pathname, search } = new URL(text, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : null;
}
