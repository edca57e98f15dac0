/** 未完成, 已完成, 不做了. */
export const planStatuses = ['open', 'done', 'dropped'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** What a community plans for itself, and what is asked of it from above (上级任务). */
export const planOrigins = ['own', 'above'] as const;
