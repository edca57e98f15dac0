export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of a route or header value; Chinese for anything unknown. */
export const localeOf = (value: unknown): Locale => (value === 'en' ? 'en' : 'zh-CN');

/** An address in the reader's language: Chinese has no prefix. */
export function href(locale: Locale, path: string): string {
  if (locale === 'zh-CN') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
