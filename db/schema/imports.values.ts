import type { Needs } from './evidence.values';

/** Checked: it waits for a yes, or for a better list. Importing: under way. Done: everything is written. */
export const importStatuses = ['checked', 'importing', 'done'] as const;

/** A cell that is wrong: its row in the file, the key of its column, and the code of the sentence that says why. */
export type StoredBadCell = { row: number; column: string; code: string; values?: Record<string, string | number> };

/** Of what a list is: of events, of indicators, or of a ledger, with the rows that are wrong, which may be left out. */
type ImportOf = 'events' | 'indicators' | { ledger: string; wrongRows: number[] };

/** One of the first rows of a list, as it would be imported; `of` says of what it is where it is no text. */
export type ImportPreview = {
  title: string;
  /** The column of a text, the venue of an event, or the category of an entry. */
  column: string;
  community: string | null;
  publishedAt: string | null;
  quantity?: number | null;
  /** What a smallest indicator asks for. */
  needs?: Needs;
  of?: ImportOf;
};

export type ImportKind = 'texts' | 'events' | 'indicators' | `ledger:${string}`;

/** Of what a list is: every list that waits has a row that says so. */
export function kindOf({ preview: [first] }: { preview: ImportPreview[] }): ImportKind {
  const of = first?.of ?? 'texts';
  return typeof of === 'string' ? of : `ledger:${of.ledger}`;
}
