/** Levels above and including the community (domain 1.2). */
export const levels = ['community', 'sub-district', 'district', 'city', 'province', 'national'] as const;
export type Level = (typeof levels)[number];

/** 好人榜 and 道德模范 run side by side at each level. */
export const honourTitles = ['good-person', 'moral-model', 'moral-model-nominee'] as const;
export type HonourTitle = (typeof honourTitles)[number];

export const levelOutcomes = ['honoured', 'not-honoured'] as const;
export type LevelOutcome = (typeof levelOutcomes)[number];

export const batchPeriods = ['month', 'quarter'] as const;
export type BatchPeriod = (typeof batchPeriods)[number];

/** 礼遇 (no need test), 帮扶 (need test), 慰问 (domain 1.6). */
export const supportKinds = ['courtesy', 'support', 'visit'] as const;
export type SupportKind = (typeof supportKinds)[number];
