import { and, eq, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/new-id';
import { verifyChain } from '@/db/record';
import { announcementAutosaves, announcements, announcementVersions } from '@/db/schema/announcements';
import { recordState } from '@/db/schema/records';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { correct, discard, draft, publish, save } from '../mutations';
import { adoptAside, restore } from '../versions/mutations';
import { listVersions } from '../versions/queries';
import { autosave, discardAutosave } from './mutations';
import { getAutosave, getUnsaved, listUnsavedNew } from './queries';

let place = { communityId: '', columnId: '' };
let [editor, other]: Viewer[] = [];
const table = announcementAutosaves;
const stay = { publish: false };
const text = (title: string) => ({
  title,
  summary: '摘要',
  body: `<p>${title}</p>`,
  source: '',
  coverAlt: '',
  ...place,
});
const rowOf = async (id: string) => (await db.select().from(announcements).where(eq(announcements.id, id)))[0];
const ownOf = async (viewer: Viewer, key: string) =>
  db
    .select()
    .from(table)
    .where(and(eq(table.accountId, viewer.id ?? ''), eq(table.textKey, key)));

beforeAll(async () => {
  place = { communityId: await makeCommunity(), columnId: await makeColumn() };
  editor = await makeAccount('editor', place.communityId, '甲');
  other = await makeAccount('editor', place.communityId, '乙');
});

type Written = {
  key: string;
  title: string;
  window?: string;
  sequence?: number;
  of?: string | null;
  late?: boolean;
  from?: string;
};
const written = (
  viewer: Viewer,
  { key, title, window = 'w', sequence = 1, of = null, late = false, from }: Written,
) => ({
  ...{ account: viewer.id ?? '', key, announcementId: of, base: 1, window, sequence, late, from: from ?? null },
  ...{ title, summary: '摘要', body: `<p>${title}</p>`, rest: {} },
});
const write = (viewer: Viewer, what: Written) => autosave(viewer, written(viewer, what), noon);

describe('One text in one window', () => {
  test('What is written is kept for the writer alone, and leaves no record', async () => {
    const id = await makeDraft(place);
    const length = async () => (await db.select().from(recordState))[0]?.length;
    const before = await length();
    await write(editor as Viewer, { key: id, of: id, title: '写到一半' });
    expect(await length()).toBe(before);
    const row = await rowOf(id);
    if (!row) throw new Error('There is no text.');
    const unsaved = await getUnsaved(editor as Viewer, row);
    expect(unsaved).toMatchObject({ title: '写到一半', savedAt: noon });
    expect(await getUnsaved(other as Viewer, row)).toBeUndefined();
    expect(await getAutosave(other as Viewer, unsaved?.id, id)).toBeUndefined();
    expect(await getAutosave(editor as Viewer, unsaved?.id, id)).toMatchObject({ title: '写到一半' });
  });

  test('Words that are added take the place of the state before; words taken away leave it among the versions', async () => {
    const id = await makeDraft(place);
    const own = { key: id, of: id };
    await write(editor as Viewer, { ...own, title: '一' });
    await write(editor as Viewer, { ...own, title: '一二', sequence: 2 });
    expect(await ownOf(editor as Viewer, id)).toHaveLength(1);
    await write(editor as Viewer, { ...own, title: '三', sequence: 3 });
    expect((await ownOf(editor as Viewer, id)).map(({ title, replacedAt }) => [title, replacedAt !== null])).toEqual(
      expect.arrayContaining([
        ['一二', true],
        ['三', false],
      ]),
    );
    expect((await listVersions(editor as Viewer, id, {})).items.map(({ title }) => title)).toContain('一二');
  });

  test('A post that comes late does not take the place of a newer one, and is not lost', async () => {
    const id = await makeDraft(place);
    await write(editor as Viewer, { key: id, of: id, title: '新的话', sequence: 5 });
    await write(editor as Viewer, { key: id, of: id, title: '早的话', sequence: 4 });
    const row = await rowOf(id);
    expect(row && (await getUnsaved(editor as Viewer, row))).toMatchObject({ title: '新的话' });
    expect((await ownOf(editor as Viewer, id)).map(({ title }) => title)).toContain('早的话');
  });

  test('Saving takes it away; what was not part of the save stays among the versions', async () => {
    const id = await makeDraft(place);
    await write(editor as Viewer, { key: id, of: id, title: '要存的' });
    const sent = { ...text('要存的'), id, version: 1, autosave: { key: id, window: 'w' } };
    await save(editor as Viewer, sent, stay, noon);
    expect(await ownOf(editor as Viewer, id)).toEqual([]);
    await write(editor as Viewer, { key: id, of: id, title: '后来删掉的', sequence: 2 });
    await save(editor as Viewer, { ...sent, ...text('别的'), version: 2 }, stay, noon);
    const row = await rowOf(id);
    expect(row && (await getUnsaved(editor as Viewer, row))).toBeUndefined();
    expect((await listVersions(editor as Viewer, id, {})).items.map(({ title }) => title)).toContain('后来删掉的');
  });

  test('What came late and was saved by then is not offered again', async () => {
    const [id, key] = [await makeDraft(place), newId()];
    await save(editor as Viewer, { ...text('存过的'), id, version: 1 }, stay, noon);
    await save(editor as Viewer, { ...text('又改了'), id, version: 2 }, stay, noon);
    expect(await write(editor as Viewer, { key: id, of: id, title: '存过的', late: true })).toEqual({
      outcome: 'same',
    });
    expect(await write(editor as Viewer, { key, title: '存过的', late: true })).toEqual({ outcome: 'same' });
    expect(await write(editor as Viewer, { key, title: '没存过的', late: true })).toMatchObject({ outcome: 'kept' });
  });
});

describe('Two windows of one person', () => {
  test('The second does not overwrite the first silently: both texts are kept, and it is said', async () => {
    const id = await makeDraft(place);
    await write(editor as Viewer, { key: id, of: id, title: '甲窗', window: 'a' });
    const second = await write(editor as Viewer, { key: id, of: id, title: '乙窗', window: 'b' });
    expect(second).toMatchObject({ outcome: 'kept', otherWindow: true });
    const titles = (await listVersions(editor as Viewer, id, {})).items.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['甲窗', '乙窗']));
  });

  test('A new text that two windows go on with becomes two', async () => {
    const [writer, key] = [await makeAccount('editor', place.communityId), newId()];
    await write(writer, { key, title: '开头', window: 'a' });
    expect(await write(writer, { key, title: '开头，接着', window: 'b', from: 'a' })).toMatchObject({
      otherWindow: false,
    });
    const third = await write(writer, { key, title: '开头，另写', window: 'c', from: 'a' });
    expect(third).toMatchObject({ otherWindow: true });
    expect((await listUnsavedNew(writer)).map(({ title }) => title).sort()).toEqual(['开头，另写', '开头，接着']);
  });

  test('Saving in one window leaves what the other wrote to be offered', async () => {
    const id = await makeDraft(place);
    await write(editor as Viewer, { key: id, of: id, title: '另一窗写的', window: 'b' });
    await save(
      editor as Viewer,
      { ...text('这一窗存的'), id, version: 1, autosave: { key: id, window: 'a' } },
      stay,
      noon,
    );
    const row = await rowOf(id);
    expect(row && (await getUnsaved(editor as Viewer, row))).toMatchObject({ title: '另一窗写的' });
  });
});

describe('A new text', () => {
  test('It is offered until it is saved, with its earlier states among its versions then', async () => {
    const [writer, key] = [await makeAccount('editor', place.communityId), newId()];
    await write(writer, { key, title: '先写的' });
    await write(writer, { key, title: '改写的', sequence: 2 });
    expect((await listUnsavedNew(writer)).map(({ title }) => title)).toEqual(['改写的']);
    const id = await draft(writer, { ...text('改写的'), autosave: { key, window: 'w' } }, stay, noon);
    expect(await listUnsavedNew(writer)).toEqual([]);
    expect((await listVersions(writer, id, {})).items.map(({ title, kind }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['saved', '改写的'],
        ['autosaved', '先写的'],
      ]),
    );
  });

  test('Let go, it is gone; what was written in a stored text stays among the versions', async () => {
    const [writer, key] = [await makeAccount('editor', place.communityId), newId()];
    await write(writer, { key, title: '不要的' });
    const [offered] = await listUnsavedNew(writer);
    await expect(discardAutosave(other as Viewer, offered?.id ?? '', noon)).rejects.toThrow('gone');
    expect(await discardAutosave(writer, offered?.id ?? '', noon)).toBeNull();
    expect(await ownOf(writer, key)).toEqual([]);
    const id = await makeDraft(place);
    await write(writer, { key: id, of: id, title: '也不要' });
    const [own] = await ownOf(writer, id);
    expect(await discardAutosave(writer, own?.id ?? '', noon)).toBe(id);
    const row = await rowOf(id);
    expect(row && (await getUnsaved(writer, row))).toBeUndefined();
    expect((await listVersions(writer, id, {})).items.map(({ title }) => title)).toContain('也不要');
  });

  test('What somebody was writing in a text that another throws away becomes a new text', async () => {
    const id = await makeDraft(place);
    const writer = await makeAccount('editor', place.communityId);
    await write(writer, { key: id, of: id, title: '正在写的' });
    await discard(editor as Viewer, { id, version: 1 }, noon);
    expect((await listUnsavedNew(writer)).map(({ title }) => title)).toEqual(['正在写的']);
    await write(writer, { key: id, of: id, title: '正在写的，接着写', sequence: 2 });
    expect((await listUnsavedNew(writer)).map(({ title }) => title)).toEqual(['正在写的，接着写']);
  });
});

test('Nobody autosaves without the right to write there', async () => {
  const id = await makeDraft(place);
  const strangers: Viewer[] = [visitor, await makeAccount('resident'), await makeAccount('auditor')];
  for (const stranger of [...strangers, await makeAccount('editor', await makeCommunity())]) {
    await expect(write(stranger, { key: id, of: id, title: '越权' })).rejects.toThrow('notYours');
  }
  expect(
    await db
      .select()
      .from(table)
      .where(and(eq(table.textKey, id), isNull(table.replacedAt))),
  ).toEqual([]);
  await write(editor as Viewer, { key: id, of: id, title: '有权' });
});

test('Whatever two editors write, save, correct and restore in whatever order, no text is lost', async () => {
  const step = fc.record({
    act: fc.constantFrom('autosave', 'save', 'restore', 'adopt', 'letGo', 'publish'),
    who: fc.boolean(),
    window: fc.constantFrom('a', 'b'),
    base: fc.nat(2),
    pick: fc.nat(20),
    title: fc.uuid(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
      const id = await makeDraft(place);
      const sent = ['试稿'];
      let sequence = 0;
      for (const { act, who, window, base, pick, title } of steps) {
        const viewer = (who ? editor : other) as Viewer;
        const row = await rowOf(id);
        const version = Math.max(1, (row?.version ?? 1) - base);
        const isPublic = row?.status === 'published';
        sequence += 1;
        if (act === 'autosave') {
          sent.push(title);
          await write(viewer, { key: id, of: id, title, window, sequence });
        } else if (act === 'save') {
          sent.push(title);
          const fields = { ...text(title), id, version, autosave: { key: id, window } };
          if (isPublic) await correct(viewer, { ...fields, correctionNote: '改' }, noon);
          else await save(viewer, fields, stay, noon);
        } else if (act === 'publish') {
          if (!isPublic) await publish(viewer, { id, version: row?.version ?? 1 }, noon);
        } else if (act === 'letGo') {
          const unsaved = row && (await getUnsaved(viewer, row));
          if (unsaved) await discardAutosave(viewer, unsaved.id, noon);
        } else {
          const list = (await listVersions(viewer, id, {}, 100)).items.filter(
            ({ kind }) => act === 'restore' || kind === 'aside',
          );
          const chosen = list[pick % Math.max(1, list.length)];
          const input = { id, versionId: chosen?.id ?? '', version: row?.version ?? 1, correctionNote: '改回' };
          const refused = (error: Error) => expect(error.message).toMatch(/sameAsNow|gone/);
          if (chosen) await (act === 'restore' ? restore : adoptAside)(viewer, input, noon).catch(refused);
        }
      }
      const versions = await db.select().from(announcementVersions).where(eq(announcementVersions.announcementId, id));
      const autosaves = await db.select().from(table).where(eq(table.announcementId, id));
      const kept = [...versions, ...autosaves].map(({ body }) => body);
      for (const title of sent.slice(1)) expect(kept).toContain(`<p>${title}</p>`);
    }),
    { numRuns: process.env.DATABASE_URL ? 8 : 25 },
  );
  expect((await verifyChain()).brokenAt).toBeNull();
}, 120_000);
