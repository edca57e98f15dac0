/** 草稿, 送审, 签发. What is signed does not change any more; what was sent back is a draft again. */
export const summaryStatuses = ['draft', 'submitted', 'signed'] as const;
export type SummaryStatus = (typeof summaryStatuses)[number];

/** The kinds of places a template is for. */
export const summaryScopes = ['community', 'sub-district'] as const;
export type SummaryScope = (typeof summaryScopes)[number];

/** One figure of a signed summary as it was printed: its number, how it was counted, and the records behind it. */
export type FrozenFigure = {
  kind: 'figure' | 'list' | 'claim';
  /** The token as it stands in the text. */
  token: string;
  /** The figures that were added. */
  names: string[];
  shown: string;
  count: number;
  /** Of what a share is a part; older snapshots do not say it. */
  whole?: number | undefined;
  unit: string;
  name: string;
  rows: { id: string; day: string; what: string; amount: number; path: string }[];
  /** Records that are not listed here. */
  more: number;
};

export type Snapshot = { from: string; to: string; takenAt: string; figures: FrozenFigure[] };
