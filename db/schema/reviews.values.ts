export const reviewStatuses = ['open', 'closed'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** What a member of the panel says of the own relation to a candidate; any but `none` keeps the member out of that score. */
export const relations = ['none', 'family', 'colleague', 'nominator', 'other'] as const;
export type Relation = (typeof relations)[number];

/** A criterion and its weight in per cent; the weights of a round add up to 100. */
export type Criterion = { name: string; weight: number };
