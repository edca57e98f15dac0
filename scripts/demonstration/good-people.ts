/**
 * A year of good people, played through the same mutations as everything else and in the order of their days: clues, visits,
 * consents, reviews, notices with their whole term, honours, support.
 */
import { count } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { honours, levelResults, supports } from '@/db/schema/honours';
import { clues, type nominations, visits } from '@/db/schema/nominations';
import { goodPeople } from '@/db/seed/good-people';
import { clearGoodPeople } from '@/features/nominations/demonstration/mutations';
import { removePictures } from '@/features/nominations/people/mutations';
import { setTerms } from '@/features/nominations/terms/mutations';
import { defaultTerms } from '@/features/nominations/terms/rules';
import { fromShanghai } from '@/lib/time';
import { system } from '@/lib/viewer';
import { eventsOf, play } from './events';
import { officeOf } from './office';

const began = fromShanghai('2025-12-01 09:00');

/** Plays the year when it was not played whole before; what an interrupted start left is taken away first. */
export async function playGoodPeople(): Promise<void> {
  if (await isPlayed()) return;
  console.log('  a year of good people …');
  const pictures = await write(
    system,
    async (tx) => {
      const gone = await clearGoodPeople(tx);
      await record(tx, 'portal.prepared', { type: 'portal', id: '1' }, { demonstration: true });
      return gone;
    },
    began,
  );
  await removePictures(pictures);
  const office = await officeOf();
  // The invented pictures are few: one of life each.
  const terms = { ...defaultTerms, lifePhotosMin: 1 };
  await setTerms(office.head, { day: '2025-12-01', document: '梧桐街道好人评选办法（演示）', terms }, began);
  await play(eventsOf(goodPeople), office);
}

/** Rows are never taken away in a demonstration that goes on, so as many as were played are there. */
async function isPlayed(): Promise<boolean> {
  const expected: [
    typeof clues | typeof nominations | typeof visits | typeof honours | typeof supports | typeof levelResults,
    number,
  ][] = [
    [clues, goodPeople.reduce((sum, { clue }) => sum + (clue.second ? 2 : 1), 0)],
    [visits, goodPeople.filter(({ visit }) => visit).length],
    [honours, goodPeople.filter(({ batch }) => batch).length],
    [levelResults, goodPeople.reduce((sum, { results = [] }) => sum + results.length, 0)],
    [supports, goodPeople.reduce((sum, { supports = [] }) => sum + supports.length, 0)],
  ];
  for (const [table, rows] of expected) {
    const [held] = await db.select({ rows: count() }).from(table);
    if ((held?.rows ?? 0) < rows) return false;
  }
  return true;
}
