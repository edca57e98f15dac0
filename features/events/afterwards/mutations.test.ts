import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/events';
import { records } from '@/db/schema/records';
import { attendances } from '@/db/schema/sign-ups';
import { makeAttendance, makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { saveRemark, settle } from './mutations';
import { getAfter, getCame, getExpected } from './queries';

let here = '';
let [editor, other, helper]: Viewer[] = [];
const begun = new Date(noon.getTime() - 2 * 3_600_000);

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity());
  helper = await makeAccount('grid-member', here);
});

const rowOf = async (id: string) => (await db.select().from(events).where(eq(events.id, id)))[0];
const actsOf = async (id: string) =>
  (await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number))).map(
    ({ action, change }) => [action, change],
  );
const input = (eventId: string, seen: number, more = {}) => ({
  eventId,
  seen,
  expected: 30,
  counted: null,
  because: '',
  ...more,
});

describe('settle', () => {
  test('The sum of what stands becomes the attendance, signed and closed; what was taken back does not count', async () => {
    const { id, number } = await makeEvent({ communityId: here, startsAt: begun });
    await makeAttendance(id, { people: 1, personKey: 'a' });
    await makeAttendance(id, { people: 1, personKey: 'a' });
    await makeAttendance(id, { people: 40, way: 'count' });
    await makeAttendance(id, { people: 7, undoneAt: noon });
    await settle(editor as Viewer, input(id, 42), noon);
    expect(await rowOf(id)).toMatchObject({
      status: 'held',
      attendance: 42,
      expected: 30,
      heldAt: noon,
      heldBy: editor?.id,
      version: 2,
    });
    expect((await actsOf(id))[0]).toEqual(['event.held', { expected: 30, attendance: 42 }]);
    expect(await getCame(id)).toMatchObject({ visits: 42, people: 1 });
    await expect(settle(editor as Viewer, input(id, 42), noon)).rejects.toThrow('attendanceSettled');
    expect(await getAfter(editor as Viewer, number)).toMatchObject({ heldByName: '试人' });
  });

  test('Without a check-in one count is entered, with where it comes from', async () => {
    const { id } = await makeEvent({ communityId: here, startsAt: begun });
    await expect(settle(editor as Viewer, input(id, 0), noon)).rejects.toThrow('cameMissing');
    await settle(editor as Viewer, input(id, 0, { counted: 55, because: '纸质签到单' }), noon);
    expect(await rowOf(id)).toMatchObject({ status: 'held', attendance: 55 });
    const rows = await db.select().from(attendances).where(eq(attendances.eventId, id));
    expect(rows).toMatchObject([{ way: 'count', people: 55, door: '纸质签到单', personKey: null, by: editor?.id }]);
    expect((await actsOf(rows[0]?.id ?? '')).map(([action]) => action)).toEqual(['attendance.received']);
  });

  test('Somebody who came meanwhile is not lost: it must be looked at again', async () => {
    const { id } = await makeEvent({ communityId: here, startsAt: begun });
    await makeAttendance(id);
    await expect(settle(editor as Viewer, input(id, 0, { counted: 9, because: '数' }), noon)).rejects.toThrow(
      'attendanceMoved, countedAlready',
    );
    expect(await rowOf(id)).toMatchObject({ status: 'published', attendance: null });
  });

  test('Others, helpers and visitors do not settle what the editor may', async () => {
    const { id, number } = await makeEvent({ communityId: here, startsAt: begun });
    await makeAttendance(id);
    for (const viewer of [other, helper, visitor])
      await expect(settle(viewer as Viewer, input(id, 1), noon)).rejects.toThrow('notYours');
    expect(await getAfter(other as Viewer, number)).toBeUndefined();
    expect(await getAfter(visitor, number)).toBeUndefined();
    expect(await getAfter(helper as Viewer, number)).toBeDefined();
    await settle(editor as Viewer, input(id, 1), noon);
    await expect(settle(editor as Viewer, input('none', 0), noon)).rejects.toThrow('gone');
  });

  test('Two who settle at once settle it once', async () => {
    const { id } = await makeEvent({ communityId: here, startsAt: begun });
    await makeAttendance(id);
    const both = await Promise.allSettled([1, 2].map(() => settle(editor as Viewer, input(id, 1), noon)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

test('Where nobody signed up the seats are expected', async () => {
  const { id } = await makeEvent({ communityId: here, startsAt: begun, groups: [{ seats: 12 }, { seats: 8 }] });
  expect(await getExpected(id)).toBe(20);
});

test('A remark and links are kept with their record, and not over a newer version', async () => {
  const { id } = await makeEvent({ communityId: here, startsAt: begun });
  const remark = { eventId: id, version: 1, remark: '讲得好', reportedAt: 'https://a.cn/1' };
  for (const viewer of [other, helper, visitor])
    await expect(saveRemark(viewer as Viewer, remark, noon)).rejects.toThrow('notYours');
  await saveRemark(editor as Viewer, remark, noon);
  expect(await rowOf(id)).toMatchObject({ remark: '讲得好', reportedAt: 'https://a.cn/1', version: 2 });
  expect((await actsOf(id))[0]).toEqual(['event.changed', { fields: ['remark', 'reportedAt'] }]);
  await expect(saveRemark(editor as Viewer, { ...remark, remark: '旧' }, noon)).rejects.toThrow('changedMeanwhile');
});
