/**
 * Units of what is counted, and how many of the whole numbers that are stored make one: money in fen, measures to the hundredth.
 * Different units are never added to each other.
 */
export const unitSteps = {
  person: 1,
  time: 1,
  item: 1,
  fen: 100,
  session: 1,
  visit: 1,
  household: 1,
  strip: 1,
  article: 1,
  board: 1,
  spot: 1,
  load: 1,
  issue: 1,
  copy: 1,
  team: 1,
  entry: 1,
  piece: 1,
  place: 1,
  workplace: 1,
  vehicle: 1,
  pair: 1,
  metre: 100,
  'square-metre': 100,
  'cubic-metre': 100,
} as const;
export type Unit = keyof typeof unitSteps;

/** What of an entry is added up: the entries themselves, their first and second quantity, and the 人次 that took part. */
export const measures = ['entries', 'quantity', 'quantity2', 'people'] as const;
export type Measure = (typeof measures)[number];

/** The community's archive boxes (domain 7.4), in their order. */
export const boxes = [
  'organisation',
  'publicity',
  'morality',
  'volunteering',
  'minors',
  'environment',
  'culture',
  'care',
  'partners',
  'opinion',
  'summaries',
] as const;
export type Box = (typeof boxes)[number];

/** Sums are kept by month and by day, so that a period of any days is a few rows. */
export const grains = ['month', 'day'] as const;

export const pictureParts = ['single', 'before', 'after'] as const;
export type PicturePart = (typeof pictureParts)[number];
