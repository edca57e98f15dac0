import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { eventSteps, events } from '@/db/schema/events';
import { media } from '@/db/schema/media';
import { records } from '@/db/schema/records';
import { discard } from '@/features/announcements/mutations';
import { isForDeskAlone } from '@/features/media/event-uses/queries';
import { deleteItem, stateConsent, withdrawConsent } from '@/features/media/library/mutations';
import { storePicture } from '@/features/media/mutations';
import { makeAttendance, makeEvent } from '@/lib/testing/events';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { settle } from '../afterwards/mutations';
import { draftRecap } from '../recaps/mutations';
import { addItem, addPicture, removeItem, removePicture } from './mutations';
import { listItems, listPictures } from './queries';

let here = '';
let [editor, other]: Viewer[] = [];
const startsAt = new Date(noon.getTime() - 2 * 3_600_000);

beforeAll(async () => {
  here = await makeCommunity('讲堂社区');
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity());
});

const picture = async (alt = '大家坐在礼堂里') => storePicture(editor as Viewer, await photoFile(), noon, alt);
const actsOf = async (id: string) =>
  (await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number))).map(
    ({ action }) => action,
  );
const hashOf = async (id: string) => (await db.select().from(media).where(eq(media.id, id)))[0]?.hash ?? '';

test('The file keeps words and pictures, each with its record; its pictures are for the desk alone', async () => {
  const { id } = await makeEvent({ communityId: here, startsAt });
  const event = { id, communityId: here };
  const mediaId = await picture('');
  await addItem(editor as Viewer, { eventId: id, part: 'gift', words: '福字', mediaId: null }, noon);
  await addItem(
    editor as Viewer,
    { eventId: id, part: 'reflection', words: '', mediaId },
    new Date(noon.getTime() + 1),
  );
  expect(await listItems(editor as Viewer, event)).toMatchObject([{ part: 'gift', words: '福字' }, { picture: {} }]);
  expect(await listItems(other as Viewer, event)).toEqual([]);
  expect(await isForDeskAlone(await hashOf(mediaId))).toBe(true);
  expect((await actsOf(id)).slice(0, 2)).toEqual(['event.file-changed', 'event.file-changed']);
  await expect(deleteItem(editor as Viewer, { id: mediaId, version: 1 }, noon)).rejects.toThrow('stillUsed');
  const [, reflection] = await listItems(editor as Viewer, event);
  const which = { eventId: id, id: reflection?.id ?? '' };
  for (const viewer of [other, visitor])
    await expect(removeItem(viewer as Viewer, which, noon)).rejects.toThrow('notYours');
  await removeItem(editor as Viewer, which, noon);
  await expect(removeItem(editor as Viewer, which, noon)).rejects.toThrow('gone');
  expect(await listItems(editor as Viewer, event)).toHaveLength(1);
});

test('A picture needs a caption, a description and the consent of those on it, and stands there once', async () => {
  const { id } = await makeEvent({ communityId: here, startsAt });
  const mediaId = await picture('');
  const add = (alt: string, viewer = editor) =>
    addPicture(viewer as Viewer, { eventId: id, mediaId, caption: '唱歌', alt }, noon);
  await expect(add('')).rejects.toThrow('altMissing');
  await expect(add('合唱', other)).rejects.toThrow('notYours');
  await add('合唱');
  await expect(add('合唱')).rejects.toThrow('pictureThere');
  expect(await listPictures(id)).toMatchObject([{ caption: '唱歌', alt: '合唱' }]);
  expect(await isForDeskAlone(await hashOf(mediaId))).toBe(false);
  expect((await actsOf(id))[0]).toBe('event.picture-changed');
  const [shown] = await listPictures(id);
  await removePicture(editor as Viewer, { eventId: id, id: shown?.id ?? '' }, noon);
  const consent = { basis: 'written-consent' as const, until: null, people: '', forgetPeople: false };
  await stateConsent(editor as Viewer, { id: mediaId, version: 2, ...consent }, noon);
  await withdrawConsent(editor as Viewer, { id: mediaId, version: 3 }, noon);
  await expect(add('合唱')).rejects.toThrow('consentOver');
});

test('A recap says what the records say, is drafted once, and anew when it was thrown away', async () => {
  const columnId = await makeColumn();
  const { id } = await makeEvent({
    communityId: here,
    startsAt,
    title: '诚信<一>课',
    virtue: 'professional',
    session: 4,
    host: '王五',
    remark: '讲得好',
  });
  await write(system, async (tx) => {
    const step = { eventId: id, title: '学模范', performer: '张三', material: '身边事', minutes: 20, required: true };
    await tx.insert(eventSteps).values({ ...step, position: 0 });
    await record(tx, 'event.changed', { type: 'event', id });
  });
  for (const [caption, alt] of [
    ['头图', '全场'],
    ['唱歌', '合唱'],
  ] as const)
    await addPicture(editor as Viewer, { eventId: id, mediaId: await picture(alt), caption, alt }, noon);
  await makeAttendance(id, { people: 118 });
  await expect(draftRecap(editor as Viewer, { eventId: id, columnId }, noon)).rejects.toThrow('attendanceNotSettled');
  const count = { eventId: id, seen: 118, expected: 120, counted: null, because: '' };
  await settle(editor as Viewer, count, noon);
  await expect(draftRecap(other as Viewer, { eventId: id, columnId }, noon)).rejects.toThrow('gone');
  const [first, second] = await Promise.all(
    [1, 2].map(() => draftRecap(editor as Viewer, { eventId: id, columnId }, noon)),
  );
  expect(second).toBe(first);
  const [text] = await db
    .select()
    .from(announcements)
    .where(eq(announcements.id, first ?? ''));
  expect(text).toMatchObject({ status: 'draft', communityId: here, columnId, coverAlt: '全场' });
  expect(text?.summary).toContain('到场118人次');
  for (const part of [
    '诚信&lt;一&gt;课',
    '2026年第4期',
    '职业道德',
    '王五',
    '118人次',
    '学模范',
    '张三，身边事',
    '合唱',
    '唱歌',
    '讲得好',
  ])
    expect(text?.body).toContain(part);
  expect((await actsOf(id)).includes('event.recapped')).toBe(true);
  await discard(editor as Viewer, { id: first ?? '', version: 1 }, noon);
  expect((await db.select().from(events).where(eq(events.id, id)))[0]?.recapId).toBeNull();
  expect(await draftRecap(editor as Viewer, { eventId: id, columnId }, noon)).not.toBe(first);
});
