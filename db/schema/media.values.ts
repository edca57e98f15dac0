/** How a file is kept: pictures are re-encoded, documents stay as they came. */
export const mediaFormats = ['webp', 'pdf', 'docx', 'xlsx'] as const;
export type MediaFormat = (typeof mediaFormats)[number];

export const documentFormats = ['pdf', 'docx', 'xlsx'] as const satisfies readonly MediaFormat[];
export type DocumentFormat = (typeof documentFormats)[number];

/** Why people who can be recognised on a picture may be shown: they agreed in writing, were told at the event, or hold a public office. */
export const peopleBases = ['written-consent', 'event-notice', 'public-office'] as const;
export type PeopleBasis = (typeof peopleBases)[number];
