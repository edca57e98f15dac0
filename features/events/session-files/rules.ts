import { type EventKind, type FilePart, fileParts } from '@/db/schema/events.values';
import { privateNumberIn } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type AfterFacts, reasonsNotToFile } from '../afterwards/rules';

/** What a session's file must hold: two reflections, three pictures (domain 2.3). */
const leastReflections = 2;
const leastPictures = 3;

export type FileCheck = { part: FilePart | 'pictures'; there: number; needed: number };

/** What a file needs and what of it is there: all seven items of a lecture, and pictures of every event. */
export function checksOf(kind: EventKind, there: Partial<Record<FilePart, number>>, pictures: number): FileCheck[] {
  const parts = kind === 'lecture' ? fileParts : [];
  return [
    ...parts.map((part) => ({
      part,
      there: there[part] ?? 0,
      needed: part === 'reflection' ? leastReflections : 1,
    })),
    { part: 'pictures' as const, there: pictures, needed: leastPictures },
  ];
}

export const missingOf = (checks: FileCheck[]): FileCheck[] => checks.filter(({ there, needed }) => there < needed);

type NewItem = { part: FilePart; words: string; hasPicture: boolean };

/** Why something cannot go into the file. A reflection is written by hand: its picture is what counts. */
export function reasonsNotToAddItem(
  viewer: Viewer,
  event: AfterFacts,
  { part, words, hasPicture }: NewItem,
  now: Date,
): Reason[] {
  const reasons = reasonsNotToFile(viewer, event, now);
  if (reasons.some(({ code }) => code === 'notYours')) return reasons;
  return [
    ...reasons,
    ...withAll([
      part === 'reflection' && !hasPicture && { code: 'reflectionPictureMissing', field: 'cover' },
      part !== 'reflection' && words === '' && !hasPicture && { code: 'fileItemEmpty', field: 'words' },
      privateNumberIn(words) !== null && { code: 'personalNumber', field: 'words' },
    ]),
  ];
}
