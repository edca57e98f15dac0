import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { venues } from '@/db/schema/events';
import { media, pictureConsents } from '@/db/schema/media';
import { persons } from '@/db/schema/privacy';
import { recordState, records } from '@/db/schema/records';
import { importTexts } from '@/features/announcements/imported/mutations';
import { draft, save, withdraw } from '@/features/announcements/mutations';
import { readMediaFile } from '@/lib/media-files';
import { pdfOf } from '@/lib/testing/documents';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { storeDocument, storePicture } from '../mutations';
import { pictureAddress } from '../rules';
import * as library from './mutations';
import { getItem, listLibrary, listUsesFor } from './queries';

const day = 86_400_000;
const later = (days: number) => new Date(noon.getTime() + days * day);
let [communityId, columnId] = ['', ''];
let [editor, stranger]: Viewer[] = [];

beforeAll(async () => {
  [communityId, columnId] = [await makeCommunity(), await makeColumn()];
  [editor, stranger] = [await makeAccount('editor', communityId), await makeAccount('editor', await makeCommunity())];
});

const newPicture = async (alt = '') => storePicture(editor as Viewer, await photoFile(90, 60), noon, alt);
const documentFile = (text: string, name = '名单.pdf') => new File([new Uint8Array(pdfOf(text))], name);
const which = async (id: string) => {
  const [row] = await db.select({ id: media.id, version: media.version }).from(media).where(eq(media.id, id));
  return row ?? { id, version: 0 };
};
const consentOf = async (id: string) =>
  (await db.select().from(pictureConsents).where(eq(pictureConsents.mediaId, id)))[0];
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const recorded = (action: string, id: string) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, action), eq(records.subjectId, id)));
const statement = { basis: 'written-consent' as const, until: null, people: '', forgetPeople: false };
const text = (more = {}) => ({
  ...{ title: '标题', summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '图', columnId, communityId },
  ...more,
});

describe('upload', () => {
  test('Good files are stored and the others are named', async () => {
    const files = [
      await photoFile(90, 60),
      documentFile('一'),
      new File(['MZ'], '程序.exe'),
      new File(['MZ'], '假的.pdf'),
    ];
    expect(await library.upload(editor as Viewer, files, noon)).toEqual(['程序.exe', '假的.pdf']);
    const { items } = await listLibrary(editor as Viewer, {}, noon);
    expect(
      items
        .slice(0, 2)
        .map(({ format }) => format)
        .toSorted(),
    ).toEqual(['pdf', 'webp']);
    expect(items.find(({ format }) => format === 'pdf')).toMatchObject({ name: '名单', communityId });
  });

  test('Nobody else may', async () => {
    for (const viewer of [visitor, await makeAccount('resident'), await makeAccount('auditor')]) {
      await expect(library.upload(viewer, [await photoFile(90, 60)], noon)).rejects.toThrow('notYours');
      await expect(library.upload(viewer, [documentFile('二')], noon)).rejects.toThrow('notYours');
    }
  });
});

describe('describe and setFocus', () => {
  test('What was changed is recorded by the names of its fields, and nothing is for nothing', async () => {
    const id = await newPicture();
    await library.describe(editor as Viewer, { ...(await which(id)), alt: '两人在下棋', name: '' }, noon);
    await library.setFocus(editor as Viewer, { ...(await which(id)), focusX: 10, focusY: 90 }, noon);
    await library.setFocus(editor as Viewer, { ...(await which(id)), focusX: 10, focusY: 90 }, noon);
    expect(await getItem(editor as Viewer, id)).toMatchObject({
      alt: '两人在下棋',
      focusX: 10,
      focusY: 90,
      version: 3,
    });
    expect((await recorded('media.edited', id)).map(({ change }) => change)).toEqual([
      { fields: ['alt'] },
      { fields: ['focusX', 'focusY'] },
    ]);
  });

  test('What somebody changed meanwhile is not written over, and a stranger changes nothing', async () => {
    const id = await newPicture('原来的');
    const first = await which(id);
    await library.describe(editor as Viewer, { ...first, alt: '新的', name: '' }, noon);
    const late = { ...first, alt: '迟到的', name: '' };
    await expect(library.describe(editor as Viewer, late, noon)).rejects.toThrow('changedMeanwhile');
    const foreign = { ...(await which(id)), alt: '别人的', name: '' };
    await expect(library.describe(stranger as Viewer, foreign, noon)).rejects.toThrow('notYours');
    expect(await getItem(editor as Viewer, id)).toMatchObject({ alt: '新的' });
  });
});

describe('stateConsent', () => {
  test('Names are sealed, stand in no record, and opening them is recorded', async () => {
    const id = await newPicture();
    const until = later(90);
    const before = await publicVersion();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, until, people: '赵小满' }, noon);
    expect(await publicVersion()).toBe(before + 1);
    const kept = await consentOf(id);
    expect(kept).toMatchObject({ basis: 'written-consent', until, withdrawnAt: null });
    expect(kept?.sealedPeople).not.toContain('赵小满');
    expect(await library.readPeople(editor as Viewer, id, noon)).toBe('赵小满');
    expect(await recorded('person.read', kept?.personId ?? '')).toHaveLength(1);
    expect(JSON.stringify(await db.select().from(records))).not.toContain('赵小满');
    await expect(library.readPeople(stranger as Viewer, id, noon)).rejects.toThrow('notYours');
  });

  test('Saying it again without names keeps them; new ones take their place', async () => {
    const id = await newPicture();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, people: '钱大暑' }, noon);
    const again = { ...statement, until: later(9) };
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...again }, noon);
    expect(await library.readPeople(editor as Viewer, id, noon)).toBe('钱大暑');
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...again, people: '孙处暑' }, noon);
    expect(await library.readPeople(editor as Viewer, id, noon)).toBe('孙处暑');
  });

  test.each([
    ['are asked to be destroyed', { ...statement, forgetPeople: true }],
    ['nobody is on the picture after all', { ...statement, basis: null }],
  ])('Names are destroyed with their key when they %s', async (_, next) => {
    const id = await newPicture();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, people: '李秋分' }, noon);
    const personId = (await consentOf(id))?.personId ?? '';
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...next }, noon);
    const [person] = await db.select().from(persons).where(eq(persons.id, personId));
    expect(person).toMatchObject({ wrappedKey: null, erasedAt: noon });
    expect(await readFile(join(process.env.LINLI_DATA ?? '', 'erasures.jsonl'), 'utf8')).toContain(personId);
    await expect(library.readPeople(editor as Viewer, id, noon)).rejects.toThrow('gone');
  });

  test('A stranger states nothing and destroys no name', async () => {
    const id = await newPicture();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, people: '周霜降' }, noon);
    const personId = (await consentOf(id))?.personId ?? '';
    const nobody = { ...(await which(id)), ...statement, basis: null };
    await expect(library.stateConsent(stranger as Viewer, nobody, noon)).rejects.toThrow('notYours');
    expect(await library.readPeople(editor as Viewer, id, noon)).toBe('周霜降');
    const list = await readFile(join(process.env.LINLI_DATA ?? '', 'erasures.jsonl'), 'utf8').catch(() => '');
    expect(list).not.toContain(personId);
  });
});

describe('withdrawConsent', () => {
  test('It holds at once, is final but for a new consent in writing, and the picture stays for the proof', async () => {
    const file = await photoFile(90, 60);
    const id = await storePicture(editor as Viewer, file, noon);
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, basis: 'event-notice' }, noon);
    const before = await publicVersion();
    await library.withdrawConsent(editor as Viewer, await which(id), noon);
    expect(await publicVersion()).toBe(before + 1);
    const item = await getItem(editor as Viewer, id);
    expect(item?.consent).toMatchObject({ withdrawnAt: noon });
    expect(await readMediaFile(`${item?.hash}-480.webp`)).not.toBeNull();
    await expect(storePicture(editor as Viewer, file, noon)).rejects.toThrow('consentOver');
    const notice = { ...(await which(id)), ...statement, basis: 'event-notice' as const };
    await expect(library.stateConsent(editor as Viewer, notice, noon)).rejects.toThrow('newConsentNeeded');
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement }, noon);
    expect(await storePicture(editor as Viewer, file, noon)).toBe(id);
  });

  test('A stranger withdraws nothing', async () => {
    const id = await newPicture();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement }, noon);
    await expect(library.withdrawConsent(stranger as Viewer, await which(id), noon)).rejects.toThrow('notYours');
    expect(await consentOf(id)).toMatchObject({ withdrawnAt: null });
  });
});

describe('deleteItem', () => {
  test('What is used nowhere goes with its files and the names on it', async () => {
    const id = await newPicture();
    await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, people: '吴立冬' }, noon);
    const [item, personId] = [await getItem(editor as Viewer, id), (await consentOf(id))?.personId ?? ''];
    const name = `${item?.hash}-960.webp`;
    expect(await readMediaFile(name), 'there is something to delete').not.toBeNull();
    await expect(library.deleteItem(stranger as Viewer, await which(id), noon)).rejects.toThrow('notYours');
    await library.deleteItem(editor as Viewer, await which(id), noon);
    expect(await getItem(editor as Viewer, id)).toBeUndefined();
    expect(await readMediaFile(name)).toBeNull();
    expect((await db.select().from(persons).where(eq(persons.id, personId)))[0]?.wrappedKey).toBeNull();
    const [last] = await db.select().from(records).orderBy(desc(records.number)).limit(1);
    expect(last).toMatchObject({ action: 'media.deleted', subjectId: id });
  });

  test('A cover, a picture inside a text and an attachment are in use, also in a text that was withdrawn', async () => {
    const [cover, inside] = [await newPicture(), await newPicture()];
    const attached = await storeDocument(editor as Viewer, documentFile('三'), noon);
    const hash = (await getItem(editor as Viewer, inside))?.hash ?? '';
    const body = `<p>看图</p><img src="${pictureAddress(hash, 960)}" alt="图" />`;
    const attachments = { kept: {}, added: [{ mediaId: attached, name: '名单' }] };
    const fields = text({ coverId: cover, body, attachments });
    const announcementId = await draft(editor as Viewer, fields, { publish: true }, noon);
    await withdraw(editor as Viewer, { id: announcementId, version: 2, reason: '有误' }, noon);
    for (const [id, as] of [
      [cover, 'cover'],
      [inside, 'body'],
      [attached, 'attachment'],
    ] as const) {
      expect(await listUsesFor(editor as Viewer, id)).toMatchObject({ seen: [{ announcementId, as }], more: 0 });
      expect(await listUsesFor(stranger as Viewer, id)).toEqual({ seen: [], events: [], more: 1 });
      await expect(library.deleteItem(editor as Viewer, await which(id), noon)).rejects.toThrow('stillUsed');
    }
  });

  test('of an event or a venue is named there, and not deleted', async () => {
    const cover = await newPicture();
    const communityId = editor?.kind === 'staff' ? (editor.communityId ?? '') : '';
    const { number, venueId } = await makeEvent({ communityId, coverId: cover });
    const named = { events: [{ path: `/desk/events/${number}`, as: 'event' }], more: 0 };
    expect(await listUsesFor(editor as Viewer, cover)).toMatchObject(named);
    expect(await listUsesFor(stranger as Viewer, cover)).toEqual({ seen: [], events: [], more: 1 });
    await expect(library.deleteItem(editor as Viewer, await which(cover), noon)).rejects.toThrow('stillUsed');
    const map = await newPicture();
    await write(system, async (tx) => {
      await tx.update(venues).set({ mapId: map, mapAlt: '进门右转' }).where(eq(venues.id, venueId));
      await record(tx, 'venue.saved', { type: 'venue', id: venueId });
    });
    expect(await listUsesFor(editor as Viewer, map)).toMatchObject({ events: [{ as: 'venue' }] });
    await expect(library.deleteItem(editor as Viewer, await which(map), noon)).rejects.toThrow('stillUsed');
  });
});

test('A picture that stands only in an earlier version is kept, since that version can be restored', async () => {
  const id = await newPicture();
  const hash = (await getItem(editor as Viewer, id))?.hash ?? '';
  const body = `<p>看图</p><img src="${pictureAddress(hash, 960)}" alt="图" />`;
  const announcementId = await draft(editor as Viewer, text({ body }), { publish: false }, noon);
  const change = (body: string, version: number) =>
    save(editor as Viewer, { ...text({ body }), id: announcementId, version }, { publish: false }, noon);
  await change('<p>不要图了</p>', 1);
  expect(await listUsesFor(editor as Viewer, id)).toMatchObject({ seen: [{ announcementId, as: 'version' }] });
  await expect(library.deleteItem(editor as Viewer, await which(id), noon)).rejects.toThrow('stillUsed');
  await change(body, 2);
  expect(await listUsesFor(editor as Viewer, id)).toMatchObject({ seen: [{ announcementId, as: 'body' }] });
});

test('A picture inside an imported text is in use', async () => {
  const id = await newPicture();
  const hash = (await getItem(editor as Viewer, id))?.hash ?? '';
  expect(await listUsesFor(editor as Viewer, id), 'it was not in use before').toMatchObject({ seen: [] });
  const body = `<p>看图</p><img src="${pictureAddress(hash, 960)}" alt="图" />`;
  const texts = [{ ...text({ body }), publishedAt: noon }];
  await importTexts(editor as Viewer, { id: newId(noon.getTime()), texts }, noon);
  expect(await listUsesFor(editor as Viewer, id)).toMatchObject({ seen: [{ as: 'body' }] });
});

describe('listLibrary', () => {
  test('Each finds what is of the own community and of the whole, and nothing of another', async () => {
    const mine = await newPicture('荷塘');
    const whole = await storePicture(system, await photoFile(90, 60), noon, '荷塘二');
    const ids = async (viewer: Viewer) => (await listLibrary(viewer, { q: '荷塘' }, noon)).items.map(({ id }) => id);
    expect((await ids(editor as Viewer)).toSorted()).toEqual([mine, whole].toSorted());
    expect(await ids(stranger as Viewer)).toEqual([whole]);
    expect(await getItem(stranger as Viewer, mine)).toBeUndefined();
    expect(await ids(visitor)).toEqual([]);
    expect(await ids(await makeAccount('resident'))).toEqual([]);
  });

  test('It is filtered by kind, use and how the consent stands at that instant', async () => {
    const [used, ending, over, gone] = [await newPicture(), await newPicture(), await newPicture(), await newPicture()];
    await draft(editor as Viewer, text({ coverId: used }), { publish: false }, noon);
    const ends = [
      [ending, later(20)],
      [over, later(2)],
      [gone, later(20)],
    ] as const;
    for (const [id, until] of ends)
      await library.stateConsent(editor as Viewer, { ...(await which(id)), ...statement, until }, noon);
    await library.withdrawConsent(editor as Viewer, await which(gone), noon);
    const own = [used, ending, over, gone];
    const found = async (filter: Parameters<typeof listLibrary>[1], now: Date) =>
      (await listLibrary(editor as Viewer, filter, now, 100)).items
        .map(({ id }) => id)
        .filter((id) => own.includes(id));
    expect(await found({ state: 'runs-out' }, noon)).toEqual([over, ending]);
    expect(await found({ state: 'expired' }, noon)).toEqual([]);
    expect(await found({ state: 'expired' }, later(2))).toEqual([over]);
    expect(await found({ state: 'withdrawn' }, noon)).toEqual([gone]);
    expect(await found({ state: 'unused' }, noon)).toEqual([gone, over, ending]);
    expect(await found({ kind: 'document' }, noon)).toEqual([]);
    expect(await found({ kind: 'picture' }, noon)).toHaveLength(4);
  });

  test('Pages follow one another without a gap', async () => {
    const all = (await listLibrary(editor as Viewer, {}, noon, 100)).items.map(({ id }) => id);
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await listLibrary(editor as Viewer, { ...(after ? { before: after } : {}) }, noon, 3);
      seen.push(...page.items.map(({ id }) => id));
      after = page.older;
      if (!after) break;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(seen).toEqual(all);
  });
});
