export const siteErrorStatuses = ['open', 'mended', 'declined'] as const;
export type SiteErrorStatus = (typeof siteErrorStatuses)[number];

/** The two ways in which a report is answered. */
export const siteErrorOutcomes = ['mended', 'declined'] as const;
