import { desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { verifyChain } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { recordState, records } from '@/db/schema/records';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { type Viewer, visitor } from '@/lib/viewer';
import { correct, discard, draft, pin, publish, save, withdraw } from './mutations';
import { adoptAside, settleAside } from './versions/mutations';

let [communityId, elsewhere, columnId] = ['', '', ''];
let [editor, other, lead]: Viewer[] = [];
const text = (more = {}) => ({
  title: '标题',
  summary: '摘要',
  body: '<p>正文</p>',
  source: '',
  coverAlt: '',
  columnId,
  communityId,
  ...more,
});
const rowOf = async (id: string) => (await db.select().from(announcements).where(eq(announcements.id, id)))[0];
const versionsOf = (id: string) =>
  db.select().from(announcementVersions).where(eq(announcementVersions.announcementId, id));
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const stay = { publish: false };

beforeAll(async () => {
  [communityId, elsewhere, columnId] = [await makeCommunity(), await makeCommunity(), await makeColumn()];
  [editor, other, lead] = [
    await makeAccount('editor', communityId, '甲'),
    await makeAccount('editor', communityId, '乙'),
    await makeAccount('lead', communityId, '丙'),
  ];
});

describe('draft and publish', () => {
  test('A draft is nobody’s business: it leaves a record and does not change what the public sees', async () => {
    const before = await publicVersion();
    const id = await draft(editor as Viewer, text(), stay, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'draft', version: 1, createdBy: editor?.id, publishedAt: null });
    expect(await lastRecord()).toMatchObject({ action: 'announcement.drafted', subjectId: id, actorId: editor?.id });
    expect(await publicVersion()).toBe(before);
  });

  test('Publishing shows it at once and keeps when', async () => {
    const id = await draft(editor as Viewer, text(), stay, noon);
    const before = await publicVersion();
    await publish(editor as Viewer, { id, version: 1 }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: noon });
    expect(await lastRecord()).toMatchObject({ action: 'announcement.published', subjectId: id });
    expect(await publicVersion()).toBe(before + 1);
  });

  test('Drafting and publishing in one go takes both back when one is refused', async () => {
    const count = async () => (await db.select({ id: announcements.id }).from(announcements)).length;
    const before = await count();
    await expect(draft(editor as Viewer, text({ summary: '' }), { publish: true }, noon)).rejects.toThrow(
      'summaryMissing',
    );
    expect(await count()).toBe(before);
  });

  test('Publishing what somebody changed meanwhile is refused', async () => {
    const id = await draft(editor as Viewer, text(), stay, noon);
    await save(other as Viewer, { ...text({ title: '新标题' }), id, version: 1 }, stay, noon);
    await expect(publish(editor as Viewer, { id, version: 1 }, noon)).rejects.toThrow('changedMeanwhile');
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
  });
});

describe('withdraw and after', () => {
  test('Withdrawing keeps the reason, unpins, and can be undone by publishing with the first date', async () => {
    const id = await draft(editor as Viewer, text(), { publish: true }, noon);
    await pin(lead as Viewer, { id, pinned: true }, noon);
    await withdraw(editor as Viewer, { id, version: 2, reason: '有误' }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', withdrawalReason: '有误', pinned: false });
    const later = new Date(noon.getTime() + 86_400_000);
    await publish(editor as Viewer, { id, version: 3 }, later);
    expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: noon, withdrawalReason: null });
  });

  test('What was public cannot be thrown away; a draft can, with its versions', async () => {
    const shown = await draft(editor as Viewer, text(), { publish: true }, noon);
    await expect(discard(editor as Viewer, { id: shown, version: 2 }, noon)).rejects.toThrow('wasPublic');
    const id = await draft(editor as Viewer, text(), stay, noon);
    await expect(discard(editor as Viewer, { id, version: 0 }, noon)).rejects.toThrow('changedMeanwhile');
    await discard(editor as Viewer, { id, version: 1 }, noon);
    expect(await rowOf(id)).toBeUndefined();
    expect(await versionsOf(id)).toEqual([]);
    expect(await lastRecord()).toMatchObject({ action: 'announcement.discarded', subjectId: id });
  });
});

describe('conflicts', () => {
  test('The second editor’s text is kept beside the first one’s, and can take its place', async () => {
    const id = await draft(editor as Viewer, text(), stay, noon);
    await save(editor as Viewer, { ...text({ title: '甲的' }), id, version: 1 }, stay, noon);
    const result = await save(other as Viewer, { ...text({ title: '乙的' }), id, version: 1 }, stay, noon);
    expect(await rowOf(id)).toMatchObject({ title: '甲的', version: 2 });
    if (result.outcome !== 'aside') throw new Error('There was no conflict.');
    await adoptAside(other as Viewer, { id, versionId: result.versionId, version: 2, correctionNote: '' }, noon);
    expect(await rowOf(id)).toMatchObject({ title: '乙的', version: 3 });
    const titles = (await versionsOf(id)).map((version) => version.title);
    expect(titles.sort()).toEqual(['标题', '甲的', '乙的', '乙的'].sort());
    await expect(settleAside(other as Viewer, { id, versionId: result.versionId }, noon)).rejects.toThrow('gone');
  });

  test('A save of what somebody published meanwhile is set aside, not refused', async () => {
    const id = await draft(editor as Viewer, text(), stay, noon);
    await publish(other as Viewer, { id, version: 1 }, noon);
    const result = await save(editor as Viewer, { ...text({ title: '迟到的' }), id, version: 1 }, stay, noon);
    expect(result.outcome).toBe('aside');
    expect(await rowOf(id)).toMatchObject({ status: 'published', title: '标题' });
  });

  test('The same text sent twice is saved once, and is no conflict', async () => {
    const id = await draft(editor as Viewer, text(), stay, noon);
    const twice = { ...text({ title: '点了两次' }), id, version: 1 };
    expect(await save(editor as Viewer, twice, stay, noon)).toEqual({ outcome: 'saved', version: 2 });
    expect(await save(editor as Viewer, twice, stay, noon)).toEqual({ outcome: 'saved', version: 2 });
    expect((await versionsOf(id)).map(({ kind }) => kind)).toEqual(['saved', 'saved']);
  });

  test('A conflict in a correction is settled only with a note of what was corrected', async () => {
    const id = await draft(editor as Viewer, text(), { publish: true }, noon);
    await correct(editor as Viewer, { ...text({ title: '甲的' }), id, version: 2, correctionNote: '改题' }, noon);
    const result = await correct(
      other as Viewer,
      { ...text({ title: '乙的' }), id, version: 2, correctionNote: '改题' },
      noon,
    );
    if (result.outcome !== 'aside') throw new Error('There was no conflict.');
    const adopt = { id, versionId: result.versionId, version: 3 };
    await expect(adoptAside(other as Viewer, { ...adopt, correctionNote: '' }, noon)).rejects.toThrow(
      'correctionNoteMissing',
    );
    await adoptAside(other as Viewer, { ...adopt, correctionNote: '用乙的标题' }, noon);
    expect(await rowOf(id)).toMatchObject({ title: '乙的', correctionNote: '用乙的标题' });
  });

  test('Whatever two editors send, in whatever order, no text is lost', async () => {
    const edits = fc.array(fc.record({ who: fc.boolean(), base: fc.nat(5), title: fc.uuid() }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (steps) => {
        const id = await makeDraft({ communityId, columnId });
        for (const { who, base, title } of steps) {
          const version = Math.max(1, ((await rowOf(id))?.version ?? 1) - base);
          await save((who ? editor : other) as Viewer, { ...text({ title }), id, version }, stay, noon);
        }
        const kept = (await versionsOf(id)).map((version) => version.title);
        for (const { title } of steps) expect(kept).toContain(title);
      }),
      { numRuns: process.env.DATABASE_URL ? 8 : 25 },
    );
    expect((await verifyChain()).brokenAt).toBeNull();
  }, 120_000);
});

describe('Nobody acts outside the own scope', () => {
  const acts: Record<string, (viewer: Viewer, id: string) => Promise<unknown>> = {
    save: (viewer, id) => save(viewer, { ...text(), id, version: 1 }, stay, noon),
    publish: (viewer, id) => publish(viewer, { id, version: 1 }, noon),
    discard: (viewer, id) => discard(viewer, { id, version: 1 }, noon),
  };
  test.each(Object.keys(acts))(
    '%s is refused to a visitor, a resident and an editor of another community',
    async (act) => {
      const id = await makeDraft({ communityId, columnId });
      const strangers: Viewer[] = [visitor, await makeAccount('resident'), await makeAccount('editor', elsewhere)];
      for (const stranger of strangers) {
        await expect(acts[act]?.(stranger, id)).rejects.toThrow('notYours');
        expect(await rowOf(id)).toMatchObject({ status: 'draft', version: 1 });
      }
      await acts[act]?.(editor as Viewer, id);
    },
  );

  test('An editor cannot move a text into another community', async () => {
    const id = await makeDraft({ communityId, columnId });
    const moved = { ...text({ communityId: elsewhere }), id, version: 1 };
    await expect(save(editor as Viewer, moved, stay, noon)).rejects.toThrow('notYours');
  });
});
