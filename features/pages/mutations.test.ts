import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { pages, portal } from '@/db/schema/pages';
import { recordState, records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, visitor } from '@/lib/viewer';
import { pageInput, portalInput } from './inputs';
import { editPage, editPortal } from './mutations';

const page = { slug: 'about' as const, locale: 'zh-CN' as const, title: '关于', body: '<p>旧</p>', version: 1 };
const row = {
  id: 1,
  name: '邻里',
  nameEn: 'Linli',
  subDistrict: '柳岸街道',
  subDistrictEn: '',
  tagline: '',
  taglineEn: '',
};
const masthead = portalInput.parse({ ...row, version: '1' });

beforeEach(() =>
  write(system, async (tx) => {
    await tx.delete(pages).where(eq(pages.slug, 'about'));
    await tx.delete(portal).where(eq(portal.id, 1));
    await tx.insert(pages).values({ ...page, updatedAt: noon });
    await tx.insert(portal).values(row);
    await record(tx, 'portal.prepared', { type: 'portal', id: '1' });
  }),
);

const storedPage = async () =>
  (
    await db
      .select()
      .from(pages)
      .where(and(eq(pages.slug, 'about'), eq(pages.locale, 'zh-CN')))
  )[0];
const storedPortal = async () => (await db.select().from(portal))[0];
const last = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const input = { slug: 'about' as const, language: 'zh-CN' as const, version: 1, title: '关于我们', body: '<p>旧</p>' };

describe('editPage', () => {
  test('The office edits a page; visitors see it at their next request', async () => {
    const office = await makeAccount('office');
    const before = await publicVersion();
    const later = new Date(noon.getTime() + 60_000);
    await editPage(office, input, later);
    expect(await storedPage()).toMatchObject({ title: '关于我们', version: 2, updatedAt: later });
    expect(await last()).toMatchObject({
      action: 'page.edited',
      actorId: office.id,
      subjectId: 'about zh-CN',
      change: { version: 2, fields: ['title'] },
    });
    expect(await publicVersion()).toBe(before + 1);
  });

  test('Of two who edit the same version, the second is refused', async () => {
    const office = await makeAccount('office');
    await editPage(office, input, noon);
    await expect(editPage(office, { ...input, title: '别的' }, noon)).rejects.toThrow('changedMeanwhile');
    expect((await storedPage())?.title).toBe('关于我们');
  });

  test('A save that changes nothing leaves no record', async () => {
    const office = await makeAccount('office');
    const before = await last();
    await editPage(office, { ...input, title: page.title }, noon);
    expect(await last()).toEqual(before);
  });

  test('An administrator, an office member of one community and a visitor edit none', async () => {
    const others = [visitor, await makeAccount('administrator'), await makeAccount('office', await makeCommunity())];
    for (const viewer of others) await expect(editPage(viewer, input, noon)).rejects.toThrow('notYours');
    expect(await storedPage()).toMatchObject({ title: '关于', version: 1 });
  });

  test('A text of marks alone is no text, and nothing that runs is kept', () => {
    expect(pageInput.safeParse({ ...input, body: '<p> <br></p>' }).error?.issues[0]?.message).toBe('pageTextMissing');
    expect(pageInput.parse({ ...input, body: '<p>新<img src=x onerror=y></p>' }).body).toBe('<p>新</p>');
  });
});

describe('editPortal', () => {
  test.each(['office', 'administrator'] as const)(
    'An %s of the whole sub-district sets the legal marks',
    async (role) => {
      const viewer = await makeAccount(role);
      const before = await publicVersion();
      await editPortal(viewer, { ...masthead, icpNumber: '示 ICP 备 00000000 号' }, noon);
      expect(await storedPortal()).toMatchObject({ icpNumber: '示 ICP 备 00000000 号', version: 2 });
      expect(await last()).toMatchObject({
        action: 'portal.edited',
        actorId: viewer.id,
        change: { version: 2, fields: ['icpNumber'] },
      });
      expect(await publicVersion()).toBe(before + 1);
    },
  );

  test('Of two who edit the same version, the second is refused', async () => {
    const office = await makeAccount('office');
    await editPortal(office, { ...masthead, host: '甲' }, noon);
    await expect(editPortal(office, { ...masthead, host: '乙' }, noon)).rejects.toThrow('changedMeanwhile');
    expect((await storedPortal())?.host).toBe('甲');
  });

  test('A lead, an office member of one community and a visitor do not', async () => {
    const own = await makeCommunity();
    for (const viewer of [visitor, await makeAccount('lead', own), await makeAccount('office', own)]) {
      await expect(editPortal(viewer, { ...masthead, host: '甲' }, noon)).rejects.toThrow('notYours');
    }
    expect(await storedPortal()).toMatchObject({ host: '', version: 1 });
  });

  test('The form names what is missing and an e-mail address that is none', () => {
    const issues = portalInput.safeParse({ version: '1', email: 'nobody' }).error?.issues.map((issue) => issue.message);
    expect(issues).toEqual(
      expect.arrayContaining(['portalNameMissing', 'nameEnMissing', 'subDistrictMissing', 'emailWrong']),
    );
  });
});
