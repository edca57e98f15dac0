/** Checked: it waits for a yes, or for a better list. Importing: under way. Done: everything is written. */
export const importStatuses = ['checked', 'importing', 'done'] as const;

/** A cell that is wrong: its row in the file, the key of its column, and the code of the sentence that says why. */
export type StoredBadCell = { row: number; column: string; code: string; values?: Record<string, string | number> };

/** One of the first rows of a list, as it would be imported; `of` says of what it is where it is no text. */
export type ImportPreview = {
  title: string;
  /** The column of a text, or the venue of an event. */
  column: string;
  community: string | null;
  publishedAt: string | null;
  of?: 'events';
};

/** Whether a list is of events: every list that waits has a row. */
export const isOfEvents = ({ preview }: { preview: ImportPreview[] }): boolean => preview[0]?.of === 'events';
