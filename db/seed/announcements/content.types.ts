export type SeedAnnouncement = {
  /** Latin kebab-case, unique, the address of the page. */
  slug: string;
  column:
    | 'news'
    | 'notices'
    | 'environment'
    | 'volunteering'
    | 'good-people'
    | 'lectures'
    | 'festivals'
    | 'young-people'
    | 'progress';
  /** null: the whole sub-district */
  community: 'qingfengli' | 'lianxi' | 'kangninghe' | null;
  title: string;
  summary: string;
  source: string;
  /** Asia/Shanghai, e.g. '2026-11-20 09:30' */
  at: string;
  picture?: { file: PictureName; alt: string };
  /** Exactly two of them, recent. */
  pinned?: true;
  /** HTML of h2, h3, p, ul, ol, li, blockquote, strong, a (only to paths of this site) */
  body: string;
};

type PictureName =
  | 'stairwell'
  | 'square'
  | 'stream'
  | 'market'
  | 'lecture-hall'
  | 'reading-corner'
  | 'lamp'
  | 'manhole'
  | 'shopfronts'
  | 'volunteers'
  | 'snow'
  | 'lanterns'
  | 'dragon-boat'
  | 'mooncakes'
  | 'chrysanthemums'
  | 'cobbler'
  | 'calligraphy'
  | 'bicycles'
  | 'noticeboard'
  | 'kitchen';
