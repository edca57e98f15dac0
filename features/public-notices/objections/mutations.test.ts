import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { objections, publicNotices } from '@/db/schema/public-notices';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { fromShanghai } from '@/lib/time';
import { type Viewer, visitor } from '@/lib/viewer';
import { getNotice, getObjection, listCandidates, listEnding, listNotices, listOpenObjections } from '../desk/queries';
import { openNotice, withdrawNotice } from '../mutations';
import { getPublicNotice } from '../queries';
import { objectInput } from './inputs';
import { closeObjection, enterObjection, forgetClosedObjections, object, readObjection } from './mutations';
import { getReceipt } from './queries';

const at = (text: string) => fromShanghai(text);
const monday = at('2026-11-23 09:00');
const due = at('2026-11-30 17:30');
let communityId = '';
let [lead, editor, other, auditor]: Viewer[] = [];
let notice: typeof publicNotices.$inferSelect;
let nomineeId = '';

beforeEach(async () => {
  communityId = await makeCommunity();
  lead = await makeAccount('lead', communityId, '负责人');
  editor = await makeAccount('editor', communityId, '经办');
  other = await makeAccount('lead', await makeCommunity());
  auditor = await makeAccount('auditor');
  ({ id: nomineeId } = await makeNominee({ communityId, verifiedAt: monday }));
  const plan = { communityId, nominationIds: [nomineeId], title: '公示', objectTo: '社区，电话 0000', workingDays: 5 };
  const number = await openNotice(lead, { ...plan, startDay: '2026-11-23' }, monday);
  const [row] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
  if (!row) throw new Error('The notice was not stored.');
  notice = row;
});

const input = (more: object = {}) => ({
  noticeId: notice.id,
  nominationId: nomineeId,
  mode: 'named' as const,
  text: '那天他不在场',
  contact: '王某 13800001234',
  ...more,
});
const objected = (more: object = {}, now = monday, address: string = crypto.randomUUID()) =>
  object(input(more), address, now);
const rowOf = async (id: string) => (await db.select().from(objections).where(eq(objections.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const closing = (id: string, finding = '经查，他当天在场。') => ({ id, status: 'dismissed' as const, finding });

describe('object', () => {
  test('What it says and who says it are sealed; the record holds neither and names nobody', async () => {
    const id = await objected({ mode: 'confidential' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'open', mode: 'confidential', enteredBy: null, receivedAt: monday });
    const last = await lastRecord();
    expect(last).toMatchObject({ action: 'objection.received', actorKind: 'visitor', actorId: null, subjectId: id });
    expect(JSON.stringify([row, last])).not.toMatch(/那天|王某|13800001234/);
    expect(await getReceipt(id)).toEqual({
      number: row?.number,
      notice: notice.number,
      status: 'open',
      receivedAt: monday,
      closedAt: null,
      finding: null,
    });
  });

  test('It is taken to the last minute and not after, nor to somebody else, nor when the notice was withdrawn', async () => {
    await objected({}, new Date(due.getTime() - 1));
    await expect(objected({}, due)).rejects.toThrow('objectionNotOpen');
    const { id: stranger } = await makeNominee({ communityId });
    await expect(objected({ nominationId: stranger })).rejects.toThrow('objectionPersonMissing');
    await expect(objected({ noticeId: 'none' })).rejects.toThrow('gone');
    const [{ version } = { version: 0 }] = await db.select().from(publicNotices).where(eq(publicNotices.id, notice.id));
    await withdrawNotice(lead as Viewer, { id: notice.id, version, reason: '补材料' }, monday);
    await expect(objected()).rejects.toThrow('objectionNotOpen');
  });

  test('The eleventh within an hour from one address is refused; others are not', async () => {
    for (let n = 0; n < 10; n += 1) await objected({}, monday, 'busy');
    await expect(objected({}, monday, 'busy')).rejects.toThrow('toldOften');
    await objected({}, monday, 'somebody else');
  });

  test('What a program filled in is refused, and so is one without a way to be reached', () => {
    expect(objectInput.safeParse(input()).success).toBe(true);
    const trapped = objectInput.safeParse(input({ homepage: 'http://spam.example' }));
    expect(trapped.error?.issues).toMatchObject([{ message: 'looksAutomatic' }]);
    const nameless = objectInput.safeParse(input({ contact: ' ', text: '', mode: '' }));
    expect(nameless.error?.issues.map(({ message }) => message)).toEqual([
      'choiceMissing',
      'objectionTextMissing',
      'objectionContactMissing',
    ]);
  });
});

describe('enterObjection', () => {
  test('A clerk enters what came on paper, also a day after the end while the notice is held', async () => {
    await objected();
    const id = await enterObjection(editor as Viewer, input(), new Date(due.getTime() + 60_000));
    expect(await rowOf(id)).toMatchObject({ enteredBy: editor?.id, status: 'open' });
    expect(await lastRecord()).toMatchObject({ action: 'objection.received', actorId: editor?.id });
    for (const viewer of [other, auditor, visitor]) {
      await expect(enterObjection(viewer as Viewer, input(), monday)).rejects.toThrow('notYours');
    }
  });
});

describe('readObjection', () => {
  test('Who handles it reads it, and the look is recorded before', async () => {
    const id = await objected();
    expect(await readObjection(lead as Viewer, id, monday)).toEqual({
      text: '那天他不在场',
      contact: '王某 13800001234',
    });
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: lead?.id,
      subjectId: (await rowOf(id))?.personId,
      change: { fields: ['text', 'contact'] },
    });
  });

  test('Others are refused, the clerk who might have entered it too', async () => {
    const id = await objected();
    for (const viewer of [editor, other, auditor, visitor]) {
      await expect(readObjection(viewer as Viewer, id, monday)).rejects.toThrow('notYours');
    }
    expect(await lastRecord()).toMatchObject({ action: 'objection.received' });
  });
});

describe('closeObjection', () => {
  test('Once, with a finding that the objector and the public read; nobody is named', async () => {
    const id = await objected();
    await expect(closeObjection(lead as Viewer, closing(id, '试好人没有过错'), monday)).rejects.toThrow('personNamed');
    await expect(closeObjection(lead as Viewer, closing(id, '可打１３８００００１２３４'), monday)).rejects.toThrow(
      'personalNumber',
    );
    for (const viewer of [editor, other, auditor, visitor]) {
      await expect(closeObjection(viewer as Viewer, closing(id), monday)).rejects.toThrow('notYours');
    }
    expect((await rowOf(id))?.status).toBe('open');
    await closeObjection(lead as Viewer, closing(id), monday);
    expect(await rowOf(id)).toMatchObject({ status: 'dismissed', closedBy: lead?.id, closedAt: monday });
    expect(await getReceipt(id)).toMatchObject({ status: 'dismissed', finding: '经查，他当天在场。' });
    await expect(closeObjection(lead as Viewer, closing(id), monday)).rejects.toThrow('alreadyAnswered');
  });

  test('A result tells what was found, and not who objected or how', async () => {
    const id = await objected({ mode: 'confidential' });
    await closeObjection(lead as Viewer, closing(id), due);
    const shown = await getPublicNotice(notice.number);
    expect(shown).toMatchObject({
      status: 'ended',
      outcome: { people: 1, objections: [{ status: 'dismissed', finding: '经查，他当天在场。' }] },
    });
    expect(JSON.stringify(shown)).not.toMatch(/confidential|王某|那天/);
  });
});

describe('The desk', () => {
  test('Each meets the notices and objections of the own places alone', async () => {
    const id = await objected();
    const seen = async (viewer: Viewer) => ({
      listed: (await listNotices(viewer, {}, 500)).items.some((row) => row.id === notice.id),
      opened: (await getNotice(viewer, notice.number))?.id === notice.id,
      waiting: (await listOpenObjections(viewer, 500)).some((row) => row.id === id),
      ending: (await listEnding(viewer, due)).some((row) => row.id === notice.id),
      objection: (await getObjection(viewer, id))?.id === id,
    });
    const all = { listed: true, opened: true, waiting: true, objection: true, ending: false };
    expect(await seen(lead as Viewer)).toEqual(all);
    expect(await seen(await makeAccount('office'))).toEqual(all);
    const reading = { ...all, waiting: false, objection: false };
    expect(await seen(editor as Viewer)).toEqual(reading);
    expect(await seen(auditor as Viewer)).toEqual(reading);
    const nothing = { ...reading, listed: false, opened: false };
    expect(await seen(other as Viewer)).toEqual(nothing);
    expect(await seen(visitor)).toEqual(nothing);
    const [row] = await listEnding(lead as Viewer, new Date(due.getTime() + 1));
    expect(row).toMatchObject({ id: notice.id, openObjections: 1 });
  });

  test('Candidates stand with every reason why they cannot be shown, those who can first', async () => {
    const { id: unasked } = await makeNominee({ communityId, verifiedAt: monday, consented: [], form: null });
    const { id: ready } = await makeNominee({ communityId, verifiedAt: monday, status: 'reviewed' });
    await makeNominee({ communityId, verifiedAt: monday, status: 'verifying' });
    const rows = await listCandidates(lead as Viewer, communityId, monday);
    expect(rows.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])).toEqual([
      [ready, []],
      [unasked, ['formNotComplete', 'nameConsentMissing']],
    ]);
    expect(await listCandidates(other as Viewer, communityId, monday)).toEqual([]);
  });

  test('Pages of two lead through the whole list and back', async () => {
    for (let n = 1; n < 4; n += 1) {
      const { id } = await makeNominee({ communityId, verifiedAt: monday });
      const plan = { communityId, nominationIds: [id], title: '公示', objectTo: '社区', workingDays: 5 };
      await openNotice(lead as Viewer, { ...plan, startDay: '2026-11-24' }, new Date(monday.getTime() + n));
    }
    const all = (await listNotices(lead as Viewer, {}, 500)).items.map(({ id }) => id);
    expect(all).toHaveLength(4);
    const first = await listNotices(lead as Viewer, {}, 2);
    const second = await listNotices(lead as Viewer, { before: first.older }, 2);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all);
    expect((await listNotices(lead as Viewer, { after: second.newer }, 2)).items).toEqual(first.items);
    expect((await listNotices(lead as Viewer, { status: 'running' }, 500)).items.map(({ id }) => id)).toEqual([
      notice.id,
    ]);
  });
});

test('What was objected is forgotten 30 days after the answer, with who objected; an open one stays', async () => {
  const [closed, open] = [await objected(), await objected()];
  const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
  await closeObjection(lead as Viewer, closing(closed), monday);
  await forgetClosedObjections(days(29));
  expect(await readObjection(lead as Viewer, closed, days(29))).toMatchObject({ text: '那天他不在场' });
  await forgetClosedObjections(days(30));
  expect(await rowOf(closed)).toMatchObject({ sealedText: null, sealedContact: null, finding: '经查，他当天在场。' });
  expect(await readObjection(lead as Viewer, closed, days(31))).toEqual({ text: '', contact: '' });
  expect(await readObjection(lead as Viewer, open, days(31))).toMatchObject({ text: '那天他不在场' });
});
