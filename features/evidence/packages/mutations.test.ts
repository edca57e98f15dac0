import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { pictureConsents } from '@/db/schema/media';
import { records } from '@/db/schema/records';
import { listCommunities } from '@/features/communities/queries';
import { type IndexRow, indexSheet } from '@/features/evidence/packages/sheets';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { keepEntry } from '@/features/ledgers/mutations';
import { storePicture } from '@/features/media/mutations';
import { readSheet } from '@/lib/spreadsheets/sheet';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeColumn, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { textIn } from '@/lib/testing/pdf';
import { photoFile } from '@/lib/testing/photo';
import { type Staff, system, visitor } from '@/lib/viewer';
import { saveStatement, tagRecord, tagRecords } from '../mutations';
import { addPicture } from '../pictures/mutations';
import { packEdition } from './mutations';

let here: string;
let editor: Staff;
let edition: Awaited<ReturnType<typeof makeEdition>>;
const caption = {
  time: '3月5日',
  place: '东门',
  people: '志愿者',
  topic: '清楼道',
  background: '春季',
  reason: '反映',
};

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('近社区');
  editor = (await makeAccount('editor', here)) as Staff;
  edition = await makeEdition(await makeAccount('office'), [
    { code: 'Ⅰ', text: '环境' },
    { code: 'Ⅰ-1', parent: 'Ⅰ', text: '清理楼道', needs: { process: 2, picture: 2, report: 1 } },
    { code: 'Ⅰ-2', parent: 'Ⅰ', text: '长效机制' },
  ]);
  const at = { indicatorId: edition.idOf('Ⅰ-1'), communityId: here };
  const facts = { grid: '', campaignId: null, quantity: 3, quantity2: null, people: null, details: {} };
  const job = { ...facts, communityId: here, day: '2026-03-05', category: 'well-cover', place: '梧桐试路' };
  const subjectId = await keepEntry(editor, remediation, job, noon);
  const tagged = { ...at, kind: null, proves: '更换井盖 3 块' };
  await tagRecord(editor, { ...tagged, type: 'entry', subjectId }, noon);
  await tagRecords(editor, { ...at, kind: null, records: [{ type: 'announcement', id: await published() }] }, noon);
  await saveStatement(editor, { ...at, version: 0, conclusion: 'partly', statement: '定了方案。\n做了整治。' }, noon);
  const shown = await storePicture(editor, await photoFile(2_400, 1_600), noon);
  const withdrawn = await storePicture(editor, await photoFile(), noon);
  for (const mediaId of [shown, withdrawn]) await addPicture(editor, { ...at, mediaId, caption, sent: true }, noon);
  await write(system, async (tx) => {
    await record(tx, 'media.consent-withdrawn', { type: 'media', id: withdrawn });
    const consent = { mediaId: withdrawn, basis: 'written-consent', withdrawnAt: noon } as const;
    await tx.insert(pictureConsents).values(consent);
  });
});

async function published(): Promise<string> {
  const columnId = await makeColumn();
  return write(system, async (tx) => {
    const text = { title: '楼道清了', summary: '清', source: '', body: '<h2>怎么清</h2><p>一户一户清。</p>' };
    const at = { createdAt: noon, updatedAt: noon, publishedAt: new Date('2026-03-06T09:00:00+08:00') };
    const place = { slug: 'loudao-qingle', columnId, communityId: here, status: 'published' } as const;
    const [row] = await tx
      .insert(announcements)
      .values({ ...text, ...at, ...place })
      .returning();
    await record(tx, 'announcement.published', { type: 'announcement', id: row?.id ?? '' });
    return row?.id ?? '';
  });
}

async function unpacked(viewer: Staff) {
  const { name, content } = await packEdition(viewer, { editionId: edition.id, community: undefined }, noon);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return { name, files: unzipSync(Buffer.concat(parts)) };
}
const said = (docx: Uint8Array | undefined) =>
  strFromU8(unzipSync(docx ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());

test('A package holds a folder for each smallest item: form, statement, pictures, their sheets, originals; and an index', async () => {
  const { name, files } = await unpacked(editor);
  expect(name).toMatch(/^测评体系 \d+（近社区） 2026-11-22\.zip$/);
  expect(Object.keys(files)).toEqual([
    '001 Ⅰ-1 清理楼道/测评材料提交表.docx',
    '001 Ⅰ-1 清理楼道/情况说明.docx',
    '001 Ⅰ-1 清理楼道/图片/1 清楼道.jpg',
    '001 Ⅰ-1 清理楼道/图片说明.pdf',
    '001 Ⅰ-1 清理楼道/原文/1 2026-03-06 楼道清了.docx',
    '002 Ⅰ-2 长效机制/测评材料提交表.docx',
    '目录.xlsx',
  ]);
  const form = said(files['001 Ⅰ-1 清理楼道/测评材料提交表.docx']);
  expect(form).toContain('整治作业：更换破损窨井盖《梧桐试路》，2026-03-05');
  expect(form).toMatch(/<w:u w:val="single" w:color="C00000"\/>(?:(?!<\/w:r>).)*更换井盖 3 块/);
  expect(form).toContain('还缺：过程记录 1、图片 1');
  expect(form).toContain('自评：部分符合');
  expect(said(files['001 Ⅰ-1 清理楼道/情况说明.docx'])).toContain('做了整治。');
  expect(said(files['001 Ⅰ-1 清理楼道/原文/1 2026-03-06 楼道清了.docx'])).toContain('一户一户清。');
  expect(said(files['002 Ⅰ-2 长效机制/测评材料提交表.docx'])).toContain('还没有写情况说明');
});

test('Pictures are JPEG within the limit, captioned in six parts; one whose consent was withdrawn stays out and the index says so', async () => {
  const { files } = await unpacked(editor);
  const picture = files['001 Ⅰ-1 清理楼道/图片/1 清楼道.jpg'] ?? new Uint8Array();
  expect((await sharp(picture).metadata()).format).toBe('jpeg');
  expect(picture.length).toBeLessThanOrEqual(2_048 * 1_024);
  const sheets = textIn(Buffer.from(files['001 Ⅰ-1 清理楼道/图片说明.pdf'] ?? []));
  expect(sheets.replace(/\s/g, '')).toContain(
    '时间：3月5日；地点：东门；人物：志愿者；主题：清楼道；背景：春季；事由：反映。',
  );
  const { rows } = await readSheet(indexSheet, files['目录.xlsx'] ?? new Uint8Array());
  const index = rows.map(({ row }) => row) as IndexRow[];
  expect(index.filter(({ text }) => text).map(({ code, light, missing }) => [code, light, missing])).toEqual([
    ['Ⅰ', null, null],
    ['Ⅰ-1', '不齐', '过程记录 1、图片 1'],
    ['Ⅰ-2', '没有材料', '过程记录 1'],
  ]);
  expect(index.every(({ code }) => code)).toBe(true);
  expect(index.filter(({ what }) => what?.includes('没有打包')).map(({ what }) => what)).toEqual([
    '清楼道（同意已撤回或到期，没有打包）',
  ]);
  for (const { path } of index) if (path) expect(Object.keys(files)).toContain(path);
});

test('That it was handed out is kept; others get none of it', async () => {
  const stranger = (await makeAccount('editor', await makeCommunity('远社区'))) as Staff;
  await unpacked(editor);
  const kept = await db.select().from(records).where(eq(records.subjectId, edition.id));
  expect(kept.at(-1)).toMatchObject({ action: 'evidence.packed', actorId: editor.id, change: { communityId: here } });
  expect(Object.keys((await unpacked(stranger)).files)).not.toContain('001 Ⅰ-1 清理楼道/情况说明.docx');
  const slug = (await listCommunities()).find(({ id }) => id === here)?.slug;
  await expect(packEdition(stranger, { editionId: edition.id, community: slug }, noon)).rejects.toThrow('gone');
  const asked = { editionId: edition.id, community: undefined };
  for (const viewer of [visitor, await makeAccount('resident'), await makeAccount('grid-member', here)]) {
    await expect(packEdition(viewer, asked, noon)).rejects.toThrow('gone');
  }
});
