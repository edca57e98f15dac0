export const siteErrorStatuses = ['open', 'mended', 'declined'] as const;
export type SiteErrorStatus = (typeof siteErrorStatuses)[number];
