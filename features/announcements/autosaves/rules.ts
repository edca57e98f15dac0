import { blocksOf } from '@/lib/rich-text-blocks';

export type Words = { title: string; summary: string; body: string };

/** How many texts that were never saved somebody may have; what is beyond stays in the browser. */
export const mostUnsaved = 50;

/** How many replaced states of one text are kept for one person, the latest ones. */
export const mostReplaced = 200;

/** The fields of the form besides the words: kept so that going on finds the form as it was. */
export const restFields = ['source', 'columnId', 'communityId', 'coverAlt', 'correctionNote'] as const;

type Stored = Words & {
  version: number;
  source: string;
  columnId: string;
  communityId: string | null;
  coverAlt: string;
};
type Unsaved = Words & { base: number; rest: Record<string, string> };
export type Values = ReturnType<typeof valuesOf>;

/** What the form shows: what was not saved, or the text as it stands, or nothing yet. */
export function valuesOf(stored: Stored | undefined, unsaved: Unsaved | undefined) {
  const { title = '', summary = '', body = '' } = unsaved ?? stored ?? {};
  const standing = stored && { ...stored, communityId: stored.communityId ?? '', correctionNote: '' };
  const rest: Partial<Record<(typeof restFields)[number], string>> = { ...standing, ...unsaved?.rest };
  const { source = '', columnId = '', communityId, coverAlt = '', correctionNote = '' } = rest;
  const version = unsaved?.base ?? stored?.version ?? 0;
  return { version, title, summary, body, source, columnId, communityId, coverAlt, correctionNote };
}

export const isSame = (a: Words, b: Words) => a.title === b.title && a.summary === b.summary && a.body === b.body;

/**
 * Whether every word of an earlier state still stands in the later one, with at most one place where something was put
 * in: then nothing is lost when it takes the place of the earlier.
 */
export function isContained(earlier: Words, later: Words): boolean {
  return (
    isWithin(earlier.title, later.title) &&
    isWithin(earlier.summary, later.summary) &&
    (earlier.body === later.body || isWithin(wordsOf(earlier.body), wordsOf(later.body)))
  );
}

const wordsOf = (html: string) =>
  blocksOf(html)
    .map(({ text }) => text)
    .join('\n');

function isWithin(earlier: string, later: string): boolean {
  if (earlier.length > later.length) return false;
  let start = 0;
  while (start < earlier.length && earlier[start] === later[start]) start += 1;
  const rest = earlier.slice(start);
  return later.slice(start).endsWith(rest);
}
