import { setImmediate as turn } from 'node:timers/promises';
import type { z } from 'zod';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import type { Row, Sheet } from './sheet';

/** A list of the desk as a file: its sheet, the filter in its address, and its rows, of those that the viewer may see. */
export type ExportedList<S extends Sheet = Sheet, F extends z.ZodType = z.ZodType> = {
  sheet: S;
  filter: F;
  pages(viewer: Viewer, filter: z.infer<F>, locale: Locale): AsyncIterable<Partial<Row<S>>[]>;
};

export const exportedList = <S extends Sheet, F extends z.ZodType>(list: ExportedList<S, F>): ExportedList =>
  list as unknown as ExportedList;

/** Rows of a list that are read at once. */
export const exportPageSize = 100;

/** All pages of a list from its newest row to its oldest; others are answered between two of them. */
export async function* allPages<T, C>(
  load: (before: C | undefined) => Promise<{ items: T[]; older?: C }>,
): AsyncGenerator<T[]> {
  let before: C | undefined;
  do {
    const page = await load(before);
    yield page.items;
    before = page.older;
    await turn();
  } while (before !== undefined);
}
