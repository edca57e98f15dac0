import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { calendarDays } from '@/db/schema/calendar';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { fillYear, removeDay, saveDay, seedCalendar } from './mutations';
import { getDeviations, listDaysOf, listYears } from './queries';
import { isWorkingDay } from './rules';

let office: Viewer;
let others: Viewer[] = [];
const rowOf = async (day: string) => (await db.select().from(calendarDays).where(eq(calendarDays.day, day)))[0];
const recorded = async (action: string, id: string) =>
  (
    await db
      .select()
      .from(records)
      .where(and(eq(records.action, action), eq(records.subjectId, id)))
  ).length;
const holiday = (day: string, more = {}) => ({
  id: '',
  version: 0,
  day,
  kind: 'holiday' as const,
  name: '试节',
  ...more,
});

beforeAll(async () => {
  office = await makeAccount('office');
  others = [visitor, await makeAccount('lead', await makeCommunity()), await makeAccount('administrator')];
});

describe('The calendar', () => {
  test('begins with the years that are known around the day of preparation, in one record each', async () => {
    await write(
      system,
      async (tx) => {
        await seedCalendar(tx, noon);
        await record(tx, 'portal.prepared', { type: 'portal', id: '1' });
      },
      noon,
    );
    expect(await listYears()).toEqual(new Set([2025, 2026]));
    expect(await recorded('calendar.filled', '2026')).toBe(1);
    const deviations = await getDeviations();
    expect(isWorkingDay('2026-10-01', deviations)).toBe(false);
    expect(isWorkingDay('2026-10-10', deviations)).toBe(true);
    expect((await listDaysOf(2026)).map(({ name }) => name)).toContain('国庆节');
  });

  test('takes in another year that is known, once, and nothing of one that is not', async () => {
    await fillYear(office, 2024, noon);
    expect((await listDaysOf(2024)).length).toBeGreaterThan(20);
    await expect(fillYear(office, 2024, noon)).rejects.toThrow('yearNotKnown');
    await expect(fillYear(office, 2099, noon)).rejects.toThrow('yearNotKnown');
  });
});

describe('The office', () => {
  test('adds a day, changes it and takes it away, each with a record', async () => {
    await saveDay(office, holiday('2027-03-08'), noon);
    const added = await rowOf('2027-03-08');
    expect(added).toMatchObject({ kind: 'holiday', name: '试节', version: 1 });
    await saveDay(office, holiday('2027-03-07', { id: added?.id, version: 1, kind: 'workday' }), noon);
    expect(await rowOf('2027-03-07')).toMatchObject({ id: added?.id, kind: 'workday', version: 2 });
    expect(await removeDay(office, { id: added?.id ?? '', version: 2 }, noon)).toBe('2027-03-07');
    expect(await rowOf('2027-03-07')).toBeUndefined();
    expect(await recorded('calendar.day-added', '2027-03-08')).toBe(1);
    expect(await recorded('calendar.day-changed', '2027-03-07')).toBe(1);
    expect(await recorded('calendar.day-removed', '2027-03-07')).toBe(1);
  });

  test('is told of a day that is there already, and of one that somebody changed meanwhile', async () => {
    await saveDay(office, holiday('2027-05-04'), noon);
    await expect(saveDay(office, holiday('2027-05-04'), noon)).rejects.toThrow('dayTaken');
    const id = (await rowOf('2027-05-04'))?.id ?? '';
    await saveDay(office, holiday('2027-05-04', { id, version: 1, name: '别名' }), noon);
    await expect(saveDay(office, holiday('2027-05-04', { id, version: 1 }), noon)).rejects.toThrow('changedMeanwhile');
    await expect(removeDay(office, { id, version: 1 }, noon)).rejects.toThrow('changedMeanwhile');
    expect((await rowOf('2027-05-04'))?.name).toBe('别名');
  });

  test('alone may do so', async () => {
    await saveDay(office, holiday('2027-06-01'), noon);
    const id = (await rowOf('2027-06-01'))?.id ?? '';
    for (const viewer of others) {
      await expect(saveDay(viewer, holiday('2027-06-02'), noon)).rejects.toThrow('notYours');
      await expect(removeDay(viewer, { id, version: 1 }, noon)).rejects.toThrow('notYours');
      await expect(fillYear(viewer, 2023, noon)).rejects.toThrow('notYours');
    }
    expect(await rowOf('2027-06-01')).toBeDefined();
  });
});
