/** One entry of a feed: everything a reader program may show without opening the page. Addresses are whole. */
export type Entry = {
  /** Never changes, whatever becomes of title and address. */
  id: string;
  address: string;
  title: string;
  summary: string;
  /** Cleaned rich text. */
  html: string;
  author: string;
  category: string;
  published: Date;
  updated: Date;
  picture: { address: string; type: string; bytes: number } | null;
};

export type Feed = {
  /** Where it stands itself, and the page it goes with. */
  address: string;
  page: string;
  icon: string;
  title: string;
  description: string;
  /** The language of title and description, and that of the entries. */
  language: string;
  entryLanguage: string;
  updated: Date;
  entries: Entry[];
};
