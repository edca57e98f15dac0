import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { certificates } from '@/db/schema/certificates';
import { records } from '@/db/schema/records';
import {
  getAttendanceCertificate,
  getOwnCertificate,
  getPublicCertificate,
} from '@/features/certificates/files/queries';
import { getCertificate } from '@/features/certificates/queries';
import { erasePerson } from '@/features/privacy/mutations';
import { makeAttendance, makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { certificateFor, openForPrint, revokeAttendance, takeOwn } from './mutations';
import { filesAddress, getAttendanceOf, listLines, openFilesAddress } from './queries';

let here = '';
let [editor, other, helper]: Viewer[] = [];
const startsAt = new Date(noon.getTime() - 2 * 3_600_000);

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('讲堂社区');
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity());
  helper = await makeAccount('grid-member', here);
});

async function came(status: 'held' | 'published' = 'held') {
  const event = await makeEvent({ communityId: here, startsAt, status, title: '诚信课', attendance: 2 });
  return { ...event, ...{ one: await makeAttendance(event.id, { name: '欧阳小明' }) } };
}
const numbersOf = async (subjectId: string) =>
  (await db.select().from(certificates).where(eq(certificates.subjectId, subjectId))).map(({ number }) => number);

test('Somebody who came and is known gets one certificate, however often it is asked for', async () => {
  const { one } = await came();
  const asked = await Promise.all([1, 2].map(() => takeOwn(one.id, noon)));
  expect(new Set(asked).size).toBe(1);
  expect(await takeOwn(one.id, noon)).toBe(asked[0]);
  expect(await numbersOf(one.id)).toEqual([asked[0]]);
  const said = await getAttendanceCertificate(one.id);
  expect(said).toMatchObject({ title: '参加证明', name: '欧阳小明', honour: null, issuer: '试街道讲堂社区' });
  expect(said?.sentence).toContain('2026年11月22日参加讲堂社区举办的道德讲堂“诚信课”');
});

test('By its number anybody learns of what it is, masked, and gets no file with the name; its person does for an hour', async () => {
  const { one } = await came();
  const number = await takeOwn(one.id, noon);
  expect(await getAttendanceOf(number)).toMatchObject({ masked: '欧**明', title: '诚信课', startsAt });
  expect(await getPublicCertificate(number)).toBeUndefined();
  const token = filesAddress(one.id, noon).split('/').at(-1) ?? '';
  expect(await getOwnCertificate(token, noon)).toMatchObject({ name: '欧阳小明' });
  expect(await getOwnCertificate(number, noon)).toBeUndefined();
  expect(openFilesAddress(token, new Date(noon.getTime() + 3_600_000))).toBeNull();
  expect(openFilesAddress(`${token.slice(0, -2)}xx`, noon)).toBeNull();
});

test('There is none of a head count, of nobody, nor before the attendance is settled', async () => {
  const { id } = await came();
  const counted = await makeAttendance(id, { people: 20, way: 'count' });
  await expect(takeOwn(counted.id, noon)).rejects.toThrow('certificateOfNobody');
  const open = await came('published');
  await expect(takeOwn(open.one.id, noon)).rejects.toThrow('attendanceNotSettled');
  await expect(takeOwn('none', noon)).rejects.toThrow('gone');
});

test('The desk prints those of everybody who is known, and each look is recorded; others do not', async () => {
  const { id, one } = await came();
  const two = await makeAttendance(id, { name: '李四' });
  await makeAttendance(id, { people: 9, way: 'count' });
  for (const viewer of [other, helper, visitor])
    await expect(openForPrint(viewer as Viewer, { eventId: id, attendanceId: null }, noon)).rejects.toThrow('notYours');
  const ids = await openForPrint(editor as Viewer, { eventId: id, attendanceId: null }, noon);
  expect(ids.toSorted()).toEqual([one.id, two.id].toSorted());
  const reads = and(eq(records.action, 'person.read'), eq(records.subjectId, two.personId));
  expect(await db.select().from(records).where(reads)).toMatchObject([{ change: { fields: ['name'] } }]);
  expect((await listLines(editor as Viewer, { id, communityId: here })).map(({ masked }) => masked).toSorted()).toEqual(
    ['李*', '欧**明'].toSorted(),
  );
  expect(await listLines(helper as Viewer, { id, communityId: here })).toEqual([]);
});

test('A revoked one is told as such and not printed again; an erased person has none any more', async () => {
  const { id, one } = await came();
  await expect(revokeAttendance(editor as Viewer, one.id, noon)).rejects.toThrow('certificateNotIssued');
  const number = await write(system, (tx) => certificateFor(tx, one.id), noon);
  for (const viewer of [other, helper, visitor])
    await expect(revokeAttendance(viewer as Viewer, one.id, noon)).rejects.toThrow('notYours');
  await revokeAttendance(editor as Viewer, one.id, noon);
  expect((await getCertificate(number))?.revokedAt).toEqual(noon);
  await expect(takeOwn(one.id, noon)).rejects.toThrow('certificateRevokedAlready');
  expect(await getAttendanceCertificate(one.id)).toBeUndefined();

  const two = await makeAttendance(id, { name: '李四' });
  const second = await takeOwn(two.id, noon);
  await write(system, async (tx) => {
    await erasePerson(tx, two.personId);
    await record(tx, 'attendance.undone', { type: 'attendance', id: two.id });
  });
  expect(await getAttendanceOf(second)).toMatchObject({ masked: null, title: '诚信课' });
  expect(await getAttendanceCertificate(two.id)).toBeUndefined();
});
