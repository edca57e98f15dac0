export const announcementStatuses = ['draft', 'published', 'withdrawn'] as const;
export type AnnouncementStatus = (typeof announcementStatuses)[number];

/** What a visitor may open: a withdrawn one says so and why. */
export const publicStatuses = ['published', 'withdrawn'] as const satisfies readonly AnnouncementStatus[];

/** Saved: it became the text. Aside: another editor had saved meanwhile, so it is kept beside the text. */
export const versionKinds = ['saved', 'aside'] as const;
