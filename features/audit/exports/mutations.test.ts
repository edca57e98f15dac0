import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { announcementsExport } from '@/features/announcements/sheets';
import { tell } from '@/features/site-errors/mutations';
import { siteErrorsExport } from '@/features/site-errors/sheets';
import { textColumn } from '@/lib/spreadsheets/columns';
import { exportedList } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { exportList } from './mutations';

const texts = { name: 'announcements', act: 'announcement.read-drafts', list: announcementsExport } as const;
const mistakes = { name: 'site-errors', act: 'site-error.answer', list: siteErrorsExport } as const;
const stringsIn = (content: Uint8Array) => strFromU8(unzipSync(content)['xl/sharedStrings.xml'] ?? new Uint8Array());
const exported = async (viewer: Viewer, what: typeof texts | typeof mistakes, posted = {}) =>
  stringsIn((await exportList(viewer, { ...what, posted }, 'zh-CN', noon)).content);
const exports = async () => (await db.select().from(records)).filter(({ action }) => action === 'list.exported');

test('A file holds every row that the viewer may see under the filter, not only a page, and the record counts them', async () => {
  const [here, there, columnId] = [await makeCommunity(), await makeCommunity(), await makeColumn()];
  const editor = await makeAccount('editor', here);
  for (let n = 1; n <= 35; n += 1) await makeDraft({ communityId: here, columnId, title: `本社区第${n}篇` });
  await makeDraft({ communityId: there, columnId, title: '别处的' });
  const written = await exported(editor, texts, { status: 'draft', before: '1_x' });
  expect(written.match(/本社区第\d+篇/g)).toHaveLength(35);
  expect(written).not.toContain('别处的');
  expect(await exported(editor, texts, { q: '第35' })).not.toContain('本社区第34篇');
  expect((await exports()).map(({ actorId, subjectId, change }) => ({ actorId, subjectId, change }))).toEqual([
    { actorId: editor.id, subjectId: 'announcements', change: { rows: 35, filters: ['status'] } },
    { actorId: editor.id, subjectId: 'announcements', change: { rows: 1, filters: ['q'] } },
  ]);
  expect(await exported(await makeAccount('office'), texts)).toContain('别处的');
});

test('How to reach somebody stands in no file', async () => {
  const report = { page: '/', text: '首页有错字', contact: '13800001234' };
  await tell(visitor, report, '192.0.2.1', noon);
  const written = await exported(await makeAccount('office'), mistakes);
  expect(written).toContain('首页有错字');
  expect(written).not.toContain('13800001234');
});

test.each(['visitor', 'resident', 'administrator'] as const)(
  'A list of texts is refused to a %s, and leaves no record',
  async (role) => {
    const viewer = role === 'visitor' ? visitor : await makeAccount(role);
    const before = (await exports()).length;
    await expect(exported(viewer, texts)).rejects.toThrow('notYours');
    expect(await exports()).toHaveLength(before);
  },
);

test('A list that is too long is refused instead of cut', async () => {
  const list = exportedList({
    sheet: defineSheet({ name: () => '长', maxRows: 3, columns: { a: textColumn({ header: () => '甲', max: 9 }) } }),
    filter: z.object({}),
    async *pages() {
      yield [{ a: '1' }, { a: '2' }];
      yield [{ a: '3' }, { a: '4' }];
    },
  });
  const asked = { name: 'long', act: 'record.read', list, posted: {} } as const;
  await expect(exportList(await makeAccount('office'), asked, 'zh-CN', noon)).rejects.toThrow('listTooLong');
});
