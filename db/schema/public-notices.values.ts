/** What a public notice is about; each kind says in its own area what follows from its end. */
export const noticeKinds = ['good-people'] as const;

/** `ended`: the whole term passed and no objection is open; `withdrawn`: taken back before, nothing follows from it. */
export const noticeStatuses = ['scheduled', 'running', 'paused', 'ended', 'withdrawn'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export const objectionModes = ['named', 'confidential'] as const;
export type ObjectionMode = (typeof objectionModes)[number];

export const objectionStatuses = ['open', 'dismissed', 'upheld'] as const;
export type ObjectionStatus = (typeof objectionStatuses)[number];
