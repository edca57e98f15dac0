/** How a day deviates from the week: a holiday on a working day or weekend, or a weekend day that is worked (调休). */
export const dayKinds = ['holiday', 'workday'] as const;
export type DayKind = (typeof dayKinds)[number];
