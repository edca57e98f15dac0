/** Checked: it waits for a yes, or for a better list. Importing: under way. Done: everything is written. */
export const importStatuses = ['checked', 'importing', 'done'] as const;

/** A cell that is wrong: its row in the file, the key of its column, and the code of the sentence that says why. */
export type StoredBadCell = { row: number; column: string; code: string; values?: Record<string, string | number> };

/** One of the first texts of a list, as it would be imported. */
export type ImportPreview = { title: string; column: string; community: string | null; publishedAt: string | null };
