export type SeedCommunity = 'qingfengli' | 'lianxi' | 'kangninghe';

export type SeedCampaign = 'festivals' | 'national-day';

/** What was done on a day, as somebody would type it; amounts as people read them. */
export type SeedEntry = {
  ledger: string;
  /** Null: what the sub-district itself did. */
  community: SeedCommunity | null;
  /** Entered by the office for a community: inspections come from above. */
  byOffice?: true;
  day: string;
  category?: string;
  place?: string;
  /** Which of the community's grids, from 1. */
  grid?: number;
  campaign?: SeedCampaign;
  quantity?: number;
  quantity2?: number;
  people?: number;
  details?: Record<string, string | number | boolean>;
  /** Belongs to 2026 alone, and was not done in the same way the year before. */
  once?: true;
};

/** A place and its grid, from 1. */
export type Spot = readonly [place: string, grid: number];
