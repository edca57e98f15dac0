export const pageSlugs = ['about', 'privacy', 'accessibility'] as const;
export type PageSlug = (typeof pageSlugs)[number];
export const pageLocales = ['zh-CN', 'en'] as const;
