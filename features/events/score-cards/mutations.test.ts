import { desc } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { scoreCardInput } from './inputs';
import { saveCard } from './mutations';
import { getCard, getRecords } from './queries';
import { criteria } from './rules';

let here = '';
let [lead, other]: Viewer[] = [];

beforeAll(async () => {
  here = await makeCommunity();
  lead = await makeAccount('lead', here);
  other = await makeAccount('lead', await makeCommunity());
});

const posted = (version: number, more: Record<string, string> = {}) =>
  scoreCardInput.parse({
    communityId: here,
    year: '2026',
    version: String(version),
    points: { ...Object.fromEntries(criteria.map(({ key }) => [key, '10'])), ...more },
    notes: { team: '三类都有' },
  });

test('A card is kept with its record, and not over a newer one', async () => {
  for (const viewer of [other, visitor])
    await expect(saveCard(viewer as Viewer, posted(0), noon)).rejects.toThrow('notYours');
  await saveCard(lead as Viewer, posted(0), noon);
  expect(await getCard(lead as Viewer, here, 2026)).toMatchObject({
    points: { leadership: 10 },
    notes: { team: '三类都有' },
    version: 1,
    savedBy: '试人',
  });
  const [last] = await db.select().from(records).orderBy(desc(records.number)).limit(1);
  expect(last).toMatchObject({ action: 'score-card.saved', change: { communityId: here, year: 2026, sum: 70 } });
  await expect(saveCard(lead as Viewer, posted(0), noon)).rejects.toThrow('changedMeanwhile');
  await saveCard(lead as Viewer, posted(1, { theme: '15' }), noon);
  await expect(saveCard(lead as Viewer, posted(1), noon)).rejects.toThrow('changedMeanwhile');
  await expect(saveCard(lead as Viewer, posted(2, { theme: 'x' }), noon)).rejects.toThrow('scorePointsWrong');
  expect(await getCard(lead as Viewer, here, 2026)).toMatchObject({ points: { theme: 15 }, version: 2 });
  expect(await getCard(other as Viewer, here, 2026)).toBeUndefined();
});

test('Beside it stands what the records say of the lectures that were held', async () => {
  const at = new Date('2026-05-10T09:00:00+08:00');
  const held = { communityId: here, startsAt: at, status: 'held' as const };
  await makeEvent({ ...held, attendance: 52, virtue: 'family' });
  await makeEvent({ ...held, attendance: 10, reportedAt: 'https://a.cn/1' });
  await makeEvent({ ...held, attendance: 99, kind: 'sport' });
  await makeEvent({ communityId: here, startsAt: at });
  expect(await getRecords(lead as Viewer, here, 2026)).toMatchObject({
    held: 2,
    target: 12,
    visits: 62,
    themed: 1,
    reported: 1,
    venues: 2,
    complete: 0,
    mean: null,
  });
  expect(await getRecords(lead as Viewer, here, 2025)).toMatchObject({ held: 0, visits: 0 });
  expect(await getRecords(other as Viewer, here, 2026)).toBeUndefined();
});
