import { desc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record, verifyChain } from '@/db/record';
import { accounts, linkRequests } from '@/db/schema/accounts';
import { announcements, announcementVersions, columns } from '@/db/schema/announcements';
import { communities, grids } from '@/db/schema/communities';
import {
  evidenceClosings,
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';
import { campaigns, ledgerClosings, ledgerEntries, ledgerPictures, ledgerTotals } from '@/db/schema/ledgers';
import { media } from '@/db/schema/media';
import { pageViews } from '@/db/schema/page-views';
import { pages, portal } from '@/db/schema/pages';
import { planItems } from '@/db/schema/plans';
import { records } from '@/db/schema/records';
import { siteErrors } from '@/db/schema/site-errors';
import { summaries } from '@/db/schema/summaries';
import { pages as inventedPages } from '@/db/seed/pages';
import { portal as invented } from '@/db/seed/portal';
import { readMediaFile, storeMediaFile } from '@/lib/media-files';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { leaveDemonstration } from './mutations';
import { tollOfLeaving } from './queries';

const hash = 'ab'.repeat(20);
const picture = `${hash}-480.webp`;

/** A small demonstration with one of everything, and a resident who is real. */
async function demonstration() {
  const communityId = await makeCommunity();
  const columnId = await makeColumn();
  const [editor, chief] = [await makeAccount('editor', communityId), await makeAccount('administrator')];
  const [realLead, realOffice] = [await makeAccount('lead', communityId), await makeAccount('office')];
  const resident = await makeAccount('resident', communityId);
  await storeMediaFile(picture, Buffer.from('picture'));
  await write(system, async (tx) => {
    for (const { id } of [editor, chief])
      await tx.update(accounts).set({ demonstration: true }).where(eq(accounts.id, id));
    await tx.delete(pages).where(sql`true`);
    await tx.delete(portal).where(sql`true`);
    await tx.insert(portal).values({ id: 1, ...invented, demonstration: true });
    await tx.insert(pages).values(inventedPages.map((page) => ({ ...page, updatedAt: noon })));
    await tx.insert(grids).values({ communityId, name: '第一网格', position: 0 });
    await tx.insert(pageViews).values({ path: `/communities/${communityId}`, day: '2026-11-22', views: 1 });
    const [cover] = await tx.insert(media).values({ hash, width: 3, height: 2, bytes: 7, addedAt: noon }).returning();
    const text = {
      slug: `t-${communityId.slice(-12)}`,
      status: 'published' as const,
      columnId,
      communityId,
      title: '题',
      summary: '要',
      body: '',
      source: '',
    };
    const [row] = await tx
      .insert(announcements)
      .values({
        ...text,
        coverId: cover?.id ?? null,
        createdBy: editor.id,
        createdAt: noon,
        updatedAt: noon,
        publishedAt: noon,
      })
      .returning();
    await tx.insert(announcementVersions).values({
      announcementId: row?.id ?? '',
      kind: 'saved',
      version: 1,
      title: '题',
      summary: '要',
      body: '',
      savedAt: noon,
    });
    await tx.insert(linkRequests).values({ accountId: editor.id, askedAt: noon });
    await tx.insert(siteErrors).values({ status: 'open', page: '/', communityId, text: '错字', toldAt: noon });
    const counted = { ledger: 'screens', communityId, category: 'values' };
    const entry = { ...counted, id: newId(), day: '2026-11-20', quantity: 1, unit: 'strip', details: {} } as const;
    await tx.insert(ledgerEntries).values({ ...entry, enteredBy: editor.id, enteredAt: noon });
    await tx
      .insert(ledgerPictures)
      .values({ entryId: entry.id, mediaId: cover?.id ?? '', part: 'single', position: 1 });
    const total = {
      ...counted,
      campaignId: '',
      measure: 'entries',
      unit: 'strip',
      grain: 'month',
      span: '2026-11',
      sum: 1,
    } as const;
    await tx.insert(ledgerTotals).values(total);
    await tx
      .insert(ledgerClosings)
      .values({ communityId, month: '2026-10', sums: [], signature: '试', closedAt: noon });
    await tx.insert(campaigns).values({ name: '试', fromDay: '2026-01-01', toDay: '2026-12-31', savedAt: noon });
    const days = { fromDay: '2026-01-01', toDay: '2026-06-30', createdAt: noon, savedAt: noon };
    const summary = { title: '总结', body: '正文', templateName: '试', status: 'draft' } as const;
    await tx.insert(summaries).values({ communityId, ...days, ...summary });
    const item = { what: '打算', dueDay: '2026-12-31', origin: 'own', status: 'open', savedAt: noon } as const;
    await tx.insert(planItems).values({ communityId, ...item });
    const limits = {
      statementLeast: 0,
      statementMost: 9,
      pictureKilobytes: 100,
      fromDay: '2026-01-01',
      toDay: '2026-12-31',
    };
    const edition = { id: newId(), title: '体系', status: 'open', importedAt: noon, ...limits } as const;
    await tx.insert(indicatorEditions).values(edition);
    const needs = { document: 0, process: 0, report: 0, picture: 0, statement: false, figure: null, least: 0 };
    const indicator = { id: newId(), editionId: edition.id, code: '1', text: '甲', method: 'site', needs } as const;
    await tx.insert(indicators).values({ ...indicator, position: 0, depth: 1, isSmallest: true, ledgers: [] });
    const of = { indicatorId: indicator.id, communityId };
    const tag = { ...of, type: 'plan', subjectId: 'x', kind: 'document', taggedAt: noon } as const;
    await tx.insert(evidenceTags).values(tag);
    const caption = { time: '', place: '', people: '', topic: '', background: '', reason: '' };
    await tx.insert(evidencePictures).values({ ...of, mediaId: cover?.id ?? '', position: 1, caption, addedAt: noon });
    await tx.insert(evidenceClosings).values({ ...of, parts: [] });
    await tx.insert(evidenceStatements).values({ ...of, conclusion: 'met', statement: '有', savedAt: noon });
    await record(tx, 'portal.prepared', { type: 'portal', id: '1' });
  });
  return { communityId, columnId, editor, chief, realLead, realOffice, resident };
}

const account = async (viewer: Viewer) =>
  (
    await db
      .select()
      .from(accounts)
      .where(eq(accounts.id, viewer.id ?? ''))
  )[0];
const thePortal = async () => (await db.select().from(portal))[0];
const lastLeft = async () =>
  (
    await db.select().from(records).where(eq(records.action, 'portal.demonstration-left')).orderBy(desc(records.number))
  )[0];

let made: Awaited<ReturnType<typeof demonstration>>;
beforeEach(async () => {
  await leaveDemonstration(system, noon).catch(() => undefined);
  made = await demonstration();
});

describe('leaveDemonstration', () => {
  test('Texts, pictures, communities and requests go; columns, records, residents and reports stay', async () => {
    const before = (await verifyChain()).length;
    expect(await readMediaFile(picture)).not.toBeNull();
    await leaveDemonstration(made.chief, noon);
    const ofLedgers = [ledgerEntries, ledgerPictures, ledgerTotals, ledgerClosings, campaigns, summaries, planItems];
    const collected = [evidenceTags, evidencePictures, evidenceStatements, evidenceClosings];
    const ofEvidence = [...collected, indicators, indicatorEditions];
    const ofTexts = [announcements, announcementVersions, media, communities, grids, linkRequests, pageViews];
    for (const table of [...ofTexts, ...ofLedgers, ...ofEvidence]) {
      expect(await db.select().from(table)).toEqual([]);
    }
    expect(await readMediaFile(picture)).toBeNull();
    expect(await db.select().from(columns).where(eq(columns.id, made.columnId))).toHaveLength(1);
    expect(await account(made.resident)).toMatchObject({ status: 'active', communityId: null });
    expect((await db.select().from(siteErrors)).at(-1)).toMatchObject({ text: '错字', communityId: null });
    const { length, brokenAt } = await verifyChain();
    expect([length > before, brokenAt]).toEqual([true, null]);
  });

  test('Invented staff and staff of a community are stopped at once; whoever ends it stays, and is real', async () => {
    const toll = await tollOfLeaving(made.chief);
    await leaveDemonstration(made.chief, noon);
    expect(await account(made.editor)).toMatchObject({ status: 'deactivated', communityId: null, sessionVersion: 2 });
    expect(await account(made.realLead)).toMatchObject({ status: 'deactivated', communityId: null, sessionVersion: 2 });
    expect(await account(made.realOffice)).toMatchObject({ status: 'active', sessionVersion: 1 });
    expect(await account(made.chief)).toMatchObject({ status: 'active', demonstration: false, sessionVersion: 1 });
    const { keysRemain, ...counts } = toll ?? { keysRemain: undefined };
    expect(keysRemain).toBe(false);
    expect(await lastLeft()).toMatchObject({ actorId: made.chief.id, change: counts });
    expect(counts).toMatchObject({ announcements: 1, pictures: 1, communities: 1 });
  });

  test('What nobody changed of masthead and pages is invented no more; what the office changed stays', async () => {
    await write(system, async (tx) => {
      await tx.update(portal).set({ name: '柳岸邻里', telephone: '0000-5550199' }).where(eq(portal.id, 1));
      await tx.update(pages).set({ title: '关于柳岸', version: 5 }).where(eq(pages.title, '关于梧桐邻里'));
      await record(tx, 'portal.edited', { type: 'portal', id: '1' });
    });
    await leaveDemonstration(made.realOffice, noon);
    expect(await thePortal()).toMatchObject({
      name: '柳岸邻里',
      telephone: '0000-5550199',
      nameEn: 'Linli',
      host: '',
      demonstration: false,
    });
    const texts = await db.select().from(pages);
    expect(texts).toHaveLength(inventedPages.length);
    expect(texts.filter(({ body }) => /演示|demonstration/i.test(body)).map(({ title }) => title)).toEqual([
      '关于柳岸',
    ]);
  });

  test('Of two who end it at once one does; afterwards it cannot be ended again', async () => {
    const acts = [made.chief, made.realOffice].map((viewer) => leaveDemonstration(viewer, noon));
    const outcomes = (await Promise.allSettled(acts)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(leaveDemonstration(made.realOffice, noon)).rejects.toThrow('demonstrationOver');
  });

  test('A visitor, an editor and an office member of one community are refused, and all stays', async () => {
    const others = [visitor, made.editor, await makeAccount('office', made.communityId)];
    for (const viewer of others) {
      await expect(leaveDemonstration(viewer, noon)).rejects.toThrow('notYours');
      expect(await tollOfLeaving(viewer)).toBeUndefined();
    }
    expect(await db.select().from(announcements)).toHaveLength(1);
    expect((await thePortal())?.demonstration).toBe(true);
  });
});
