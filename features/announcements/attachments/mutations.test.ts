import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { attachments } from '@/db/schema/attachments';
import { media } from '@/db/schema/media';
import { records } from '@/db/schema/records';
import { storeDocument } from '@/features/media/mutations';
import { maxDocumentBytes } from '@/features/media/rules';
import { readMediaFile } from '@/lib/media-files';
import { docmOf, docxOf, pdfOf } from '@/lib/testing/documents';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { getArticle, getPreview } from '../articles/queries';
import { correct, discard, draft, publish, save, withdraw } from '../mutations';
import { getAttachment, listAttachments } from './queries';
import { mostAttachments } from './rules';

let [communityId, columnId] = ['', ''];
let [editor, stranger]: Viewer[] = [];
let count = 0;
beforeAll(async () => {
  [communityId, columnId] = [await makeCommunity(), await makeColumn()];
  [editor, stranger] = [await makeAccount('editor', communityId), await makeAccount('editor', await makeCommunity())];
});

const text = (more = {}) => ({
  ...{ title: '标题', summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '', columnId, communityId },
  ...more,
});
const file = (content: Buffer, name: string) => new File([new Uint8Array(content)], name);
const stay = { publish: false };

async function added(...names: string[]) {
  const list = [];
  for (const name of names) {
    count += 1;
    const mediaId = await storeDocument(editor as Viewer, file(pdfOf(`${name} ${count}`), `${name}.pdf`), noon);
    list.push({ mediaId, name });
  }
  return { kept: {}, added: list };
}

describe('storeDocument', () => {
  test('It is kept as it came, once, under its hash, and its name has nothing that leads elsewhere', async () => {
    const content = docxOf('报名表');
    const id = await storeDocument(editor as Viewer, file(content, '../../报名:表.docx'), noon);
    expect(await storeDocument(editor as Viewer, file(content, 'other.docx'), noon)).toBe(id);
    const [row] = await db.select().from(media).where(eq(media.id, id));
    expect(row).toMatchObject({ format: 'docx', name: '.. .. 报名 表', bytes: content.length, addedBy: editor?.id });
    expect((await readMediaFile(`${row?.hash}.docx`))?.equals(content)).toBe(true);
    const [last] = await db.select().from(records).orderBy(desc(records.number)).limit(1);
    expect(last).toMatchObject({ action: 'media.added', subjectId: id, change: { format: 'docx' } });
  });

  test.each([
    ['a renamed program', Buffer.from('MZ'), 'notADocument'],
    ['macros', docmOf(), 'documentHasMacros'],
    ['too many bytes', Buffer.alloc(maxDocumentBytes + 1), 'documentTooLarge'],
  ])('%s: refused, and nothing is kept', async (_, content, reason) => {
    const before = (await db.select().from(media)).length;
    await expect(storeDocument(editor as Viewer, file(content, '通知.docx'), noon)).rejects.toThrow(reason);
    expect((await db.select().from(media)).length).toBe(before);
  });

  test('Nobody but those who write may store one', async () => {
    for (const viewer of [visitor, await makeAccount('resident'), await makeAccount('administrator')])
      await expect(storeDocument(viewer, file(pdfOf('x'), 'x.pdf'), noon)).rejects.toThrow('notYours');
  });
});

describe('The attachments of a text', () => {
  test('come in their order, are renamed, moved and taken away with a save', async () => {
    const id = await draft(editor as Viewer, text({ attachments: await added('一', '二', '三') }), stay, noon);
    const [one, two, three] = await listAttachments(id);
    expect([one, two, three].map((each) => each?.name)).toEqual(['一', '二', '三']);
    const kept = {
      [one?.id ?? '']: { name: '第一份', position: 9, remove: false },
      [two?.id ?? '']: { name: '二', position: 2, remove: true },
      [three?.id ?? '']: { name: '三', position: 1, remove: false },
    };
    const change = { kept, added: (await added('四')).added };
    await save(editor as Viewer, { ...text(), id, version: 1, attachments: change }, stay, noon);
    expect((await listAttachments(id)).map(({ name }) => name)).toEqual(['三', '第一份', '四']);
    await save(editor as Viewer, { ...text({ title: '新标题' }), id, version: 2 }, stay, noon);
    expect(await listAttachments(id), 'a save that says nothing of them').toHaveLength(3);
  });

  test('of another text are not reached', async () => {
    const id = await draft(editor as Viewer, text({ attachments: await added('我的') }), stay, noon);
    const other = await draft(editor as Viewer, text({ attachments: await added('别的') }), stay, noon);
    const [foreign] = await listAttachments(other);
    const kept = { [foreign?.id ?? '']: { name: '改了', position: 1, remove: true } };
    await save(editor as Viewer, { ...text(), id, version: 1, attachments: { kept, added: [] } }, stay, noon);
    expect((await listAttachments(other)).map(({ name }) => name)).toEqual(['别的']);
  });

  test('are not more than a reader can look through', async () => {
    const names = Array.from({ length: mostAttachments }, (_, n) => `第${n}份`);
    const id = await draft(editor as Viewer, text({ attachments: await added(...names) }), stay, noon);
    const more = { ...text({ title: '多一份' }), id, version: 1, attachments: await added('多的') };
    await expect(save(editor as Viewer, more, stay, noon)).rejects.toThrow('tooManyAttachments');
    expect(await listAttachments(id)).toHaveLength(mostAttachments);
  });

  test('stay as they are when the text is set aside in a conflict', async () => {
    const id = await draft(editor as Viewer, text({ attachments: await added('原来的') }), stay, noon);
    await save(editor as Viewer, { ...text({ title: '甲' }), id, version: 1 }, stay, noon);
    const late = { ...text({ title: '乙' }), id, version: 1, attachments: await added('迟到的') };
    expect(await save(editor as Viewer, late, stay, noon)).toMatchObject({ outcome: 'aside' });
    expect((await listAttachments(id)).map(({ name }) => name)).toEqual(['原来的']);
  });

  test('go with a draft that is thrown away', async () => {
    const id = await draft(editor as Viewer, text({ attachments: await added('草稿的') }), stay, noon);
    await discard(editor as Viewer, { id, version: 1 }, noon);
    expect(await db.select().from(attachments).where(eq(attachments.announcementId, id))).toEqual([]);
  });
});

describe('Who gets an attachment', () => {
  test('Of a draft its readers, of a published text everybody, of a withdrawn one nobody', async () => {
    const id = await draft(editor as Viewer, text({ attachments: await added('名单') }), stay, noon);
    const [attachment] = await listAttachments(id);
    const reach = async (viewer: Viewer) => {
      const found = await getAttachment(viewer, attachment?.id ?? '');
      return typeof found === 'object' ? found.reach : found;
    };
    expect([await reach(editor as Viewer), await reach(visitor), await reach(stranger as Viewer)]).toEqual([
      'desk',
      undefined,
      undefined,
    ]);
    await publish(editor as Viewer, { id, version: 1 }, noon);
    expect([await reach(visitor), await reach(stranger as Viewer)]).toEqual(['public', 'public']);
    await withdraw(editor as Viewer, { id, version: 2, reason: '有误' }, noon);
    expect([await reach(editor as Viewer), await reach(visitor)]).toEqual(['gone', 'gone']);
  });

  test('The page lists them, a withdrawn one does not, and a correction changes them at once', async () => {
    const slug = `a-${communityId.slice(-12)}`;
    const fields = text({ slug, attachments: await added('第一版') });
    const id = await draft(editor as Viewer, fields, { publish: true }, noon);
    expect((await getArticle(slug))?.attachments).toMatchObject([{ name: '第一版', format: 'pdf' }]);
    const [first] = await listAttachments(id);
    const change = {
      kept: { [first?.id ?? '']: { name: '第一版', position: 1, remove: true } },
      added: (await added('第二版')).added,
    };
    const correction = { ...text(), id, version: 2, correctionNote: '换了附件', attachments: change };
    await correct(editor as Viewer, correction, noon);
    expect((await getArticle(slug))?.attachments.map(({ name }) => name)).toEqual(['第二版']);
    expect((await getPreview(editor as Viewer, id, noon))?.attachments).toHaveLength(1);
    expect(await getAttachment(visitor, first?.id ?? '')).toBeUndefined();
    await withdraw(editor as Viewer, { id, version: 3, reason: '有误' }, noon);
    expect((await getArticle(slug))?.attachments).toEqual([]);
  });
});
