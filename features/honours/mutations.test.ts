import { readFileSync } from 'node:fs';
import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { inDataFolder } from '@/db/data-folder';
import { certificates } from '@/db/schema/certificates';
import { honourBatches, honours, levelResults } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { consents } from '@/db/schema/privacy';
import { type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { objections, publicNotices } from '@/db/schema/public-notices';
import { recordState, records } from '@/db/schema/records';
import { searchFor } from '@/db/search';
import { numberOf } from '@/features/certificates/rules';
import { consentOnline } from '@/features/nominations/consents/mutations';
import { saveForm } from '@/features/nominations/forms/mutations';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee, testForm } from '@/lib/testing/good-people';
import { makeCleared, makeHonoured, makeNoticeOver } from '@/lib/testing/honours';
import { type Viewer, visitor } from '@/lib/viewer';
import { award, enterResult, removeResult, revoke } from './mutations';
import { getHonour, getHonourOfCertificate } from './queries';
import { reindexHonour, reindexHonours } from './search/mutations';

let [lead, other, office]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  here = await makeCommunity();
  lead = await makeAccount('lead', here);
  other = await makeAccount('lead', await makeCommunity());
  office = await makeAccount('office');
});

const quarter = { period: 'quarter', year: 2026, part: 3 } as const;
const awarding = (...nominationIds: string[]) => ({ ...quarter, communityId: here, nominationIds });
const statusOf = async (id: string) =>
  (await db.select({ status: nominations.status }).from(nominations).where(eq(nominations.id, id)))[0]?.status;
const honourOf = async (id: string) => (await db.select().from(honours).where(eq(honours.nominationId, id)))[0];
const certificateOf = async (id: string) =>
  (await db.select().from(certificates).where(eq(certificates.subjectId, id)))[0];
const recordsOf = async (id: string) =>
  db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number));
const nominationOf = async (id: string) => (await db.select().from(nominations).where(eq(nominations.id, id)))[0];
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const found = async (text: string) =>
  (await searchFor(db, { text, facets: { audience: 'public' } }, 20)).map(({ kind, title }) => [kind, title]);

describe('award', () => {
  test('Each gets an honour of the batch, a certificate and a record, and is found by the search', async () => {
    const people = [await makeCleared({ communityId: here, name: '蒲苇一' }), await makeCleared({ communityId: here })];
    const slug = await award(lead as Viewer, awarding(...people.map(({ id }) => id)), noon);
    const [batch] = await db.select().from(honourBatches).where(eq(honourBatches.slug, slug));
    expect(batch).toMatchObject({ ...quarter, communityId: here, publishedBy: lead?.id });
    const made = await Promise.all(people.map(({ id }) => honourOf(id)));
    expect(new Set(made.map((honour) => honour?.slug)).size).toBe(2);
    for (const honour of made) {
      expect(honour).toMatchObject({ batchId: batch?.id, communityId: here, revokedAt: null });
      expect(honour?.slug).toMatch(/^2026-\d{4}$/);
      expect(await statusOf(honour?.nominationId ?? '')).toBe('honoured');
      const certificate = await certificateOf(honour?.id ?? '');
      expect(numberOf(certificate?.number ?? '')).toBe(certificate?.number);
      expect((await recordsOf(honour?.id ?? ''))[0]).toMatchObject({ action: 'honour.awarded', actorId: lead?.id });
    }
    expect(await found('蒲苇一')).toEqual([['honour', '蒲苇一']]);
  });

  test('A second time the same batch is added to', async () => {
    const [first, second] = [await makeCleared({ communityId: here }), await makeCleared({ communityId: here })];
    const where = { ...awarding(), part: 2 };
    const slug = await award(lead as Viewer, { ...where, nominationIds: [first.id] }, noon);
    expect(await award(office as Viewer, { ...where, nominationIds: [second.id, second.id] }, noon)).toBe(slug);
    expect((await honourOf(first.id))?.batchId).toBe((await honourOf(second.id))?.batchId);
  });

  test('The office publishes a batch of the whole sub-district, over its communities', async () => {
    const there = await makeCommunity();
    const people = [await makeCleared({ communityId: here }), await makeCleared({ communityId: there })];
    const nominationIds = people.map(({ id }) => id);
    const batch = { period: 'month', year: 2026, part: 8, communityId: null, nominationIds } as const;
    await expect(award(lead as Viewer, batch, noon)).rejects.toThrow('notYours');
    expect(await award(office as Viewer, batch, noon)).toBe('2026-08');
    expect((await honourOf(people[1]?.id ?? ''))?.communityId).toBe(there);
  });

  test('One who cannot be honoured keeps back the whole batch, with every reason beside the name', async () => {
    const good = await makeCleared({ communityId: here });
    const bad = await makeNominee({ communityId: here, status: 'cleared', form: null, consented: [] });
    await expect(award(lead as Viewer, awarding(good.id, bad.id), noon)).rejects.toMatchObject({
      reasons: ['noticeNotFull', 'formNotComplete', 'nameConsentMissing'].map((code) => ({
        code,
        field: `chosen.${bad.id}`,
      })),
    });
    expect(await statusOf(good.id)).toBe('cleared');
    expect(await honourOf(good.id)).toBeUndefined();
    await award(lead as Viewer, awarding(good.id), noon);
    expect(await statusOf(good.id)).toBe('honoured');
  });

  test('Nobody is honoured whose notice ended early, or of whom an objection is open or upheld', async () => {
    const person = await makeNominee({ communityId: here, status: 'cleared' });
    const noticeId = await makeNoticeOver(person.id, here);
    const notice = (values: object) =>
      tally((tx) => tx.update(publicNotices).set(values).where(eq(publicNotices.id, noticeId)));
    await notice({ endedAt: new Date(noon.getTime() - 1) });
    await expect(award(lead as Viewer, awarding(person.id), noon)).rejects.toThrow('noticeNotFull');
    await notice({ endedAt: noon });
    const objection = { number: noticeId.slice(-8), noticeId, nominationId: person.id, personId: person.personId };
    await tally((tx) =>
      tx.insert(objections).values({ ...objection, status: 'open', mode: 'named', receivedAt: noon }),
    );
    await expect(award(lead as Viewer, awarding(person.id), noon)).rejects.toThrow('noticeNotFull');
    await tally((tx) =>
      tx.update(objections).set({ status: 'dismissed' }).where(eq(objections.nominationId, person.id)),
    );
    await award(lead as Viewer, awarding(person.id), noon);
    expect(await statusOf(person.id)).toBe('honoured');
  });

  test('Those of other communities are refused, and so are visitors and empty batches', async () => {
    const person = await makeCleared({ communityId: here });
    await expect(award(other as Viewer, awarding(person.id), noon)).rejects.toThrow('notYours');
    await expect(award(visitor, awarding(person.id), noon)).rejects.toThrow('notYours');
    await expect(award(lead as Viewer, awarding(), noon)).rejects.toThrow('nobodyChosen');
    const elsewhere = await makeCleared({ communityId: await makeCommunity() });
    await expect(award(office as Viewer, awarding(elsewhere.id), noon)).rejects.toThrow('notOfThisCommunity');
    expect(await statusOf(person.id)).toBe('cleared');
  });

  test('Whose name stays secret is honoured and not found', async () => {
    const honour = await makeHonoured({ communityId: here, name: '蒲苇二', category: 'bravery', secret: true });
    expect(await certificateOf(honour.id)).toBeDefined();
    expect(await found('蒲苇二')).toEqual([]);
  });
});

describe('revoke', () => {
  test('Honour and certificate are revoked together, and the search forgets the person', async () => {
    const { id, nominationId } = await makeHonoured({ communityId: here, name: '蒲苇三' });
    expect(await found('蒲苇三')).toHaveLength(1);
    await revoke(office as Viewer, { id, reason: '材料不实' }, noon);
    expect(await honourOf(nominationId)).toMatchObject({ revokedAt: noon, revocationReason: '材料不实' });
    expect(await statusOf(nominationId)).toBe('revoked');
    expect((await certificateOf(id))?.revokedAt).toEqual(noon);
    expect(await found('蒲苇三')).toEqual([]);
    const [last] = await recordsOf(id);
    expect(last).toMatchObject({ action: 'honour.revoked', change: { nominationId } });
    await expect(revoke(office as Viewer, { id, reason: '再一次' }, noon)).rejects.toThrow('honourNotStanding');
  });

  test('The reason is public for good: it names nobody and holds no number of anybody', async () => {
    const { id, nominationId } = await makeHonoured({ communityId: here, name: '蒲苇六' });
    for (const [reason, code] of [
      ['蒲苇六的材料不实', 'personNamed'],
      ['材料不实，举报电话 13800001234', 'personalNumber'],
    ] as const)
      await expect(revoke(office as Viewer, { id, reason }, noon)).rejects.toThrow(code);
    expect(await statusOf(nominationId)).toBe('honoured');
  });

  test('Only the office revokes', async () => {
    const { id, nominationId } = await makeHonoured({ communityId: here });
    for (const viewer of [lead, visitor])
      await expect(revoke(viewer as Viewer, { id, reason: '不行' }, noon)).rejects.toThrow('notYours');
    expect(await statusOf(nominationId)).toBe('honoured');
    await expect(revoke(office as Viewer, { id: 'none', reason: '没有' }, noon)).rejects.toThrow('gone');
  });
});

describe('enterResult', () => {
  const result = {
    level: 'city',
    title: 'good-person',
    outcome: 'honoured',
    batch: '2026年第三季度',
    day: '2026-10-20',
    document: '试文〔2026〕0号',
  } as const;

  test('The office enters it once, with its record', async () => {
    const { id } = await makeHonoured({ communityId: here });
    await expect(enterResult(lead as Viewer, { id, ...result }, noon)).rejects.toThrow('notYours');
    await enterResult(office as Viewer, { id, ...result }, noon);
    expect((await recordsOf(id))[0]).toMatchObject({ action: 'honour.result-entered' });
    await expect(enterResult(office as Viewer, { id, ...result }, noon)).rejects.toThrow('resultThere');
    const rows = await db.select().from(levelResults).where(eq(levelResults.honourId, id));
    expect(rows).toMatchObject([result]);
  });

  test('What was entered wrongly is removed by the office, with its record, and may be entered again', async () => {
    const [{ id }, another] = [await makeHonoured({ communityId: here }), await makeHonoured({ communityId: here })];
    await enterResult(office as Viewer, { id, ...result }, noon);
    const [row] = await db.select().from(levelResults).where(eq(levelResults.honourId, id));
    const entered = { id, resultId: row?.id ?? '' };
    await expect(removeResult(lead as Viewer, entered, noon)).rejects.toThrow('notYours');
    await expect(removeResult(office as Viewer, { ...entered, id: another.id }, noon)).rejects.toThrow('gone');
    await removeResult(office as Viewer, entered, noon);
    expect(await db.select().from(levelResults).where(eq(levelResults.honourId, id))).toEqual([]);
    const { level, title, outcome } = result;
    expect((await recordsOf(id))[0]).toMatchObject({
      action: 'honour.result-removed',
      change: { level, title, outcome },
    });
    await enterResult(office as Viewer, { id, ...result }, noon);
    await revoke(office as Viewer, { id, reason: '材料不实' }, noon);
    await expect(removeResult(office as Viewer, entered, noon)).rejects.toThrow('honourNotStanding');
  });

  test('What stands on the public page holds no number of anybody', async () => {
    const { id } = await makeHonoured({ communityId: here });
    for (const field of ['batch', 'document'])
      await expect(
        enterResult(office as Viewer, { id, ...result, [field]: '第五届，电话 13800001234' }, noon),
      ).rejects.toThrow('personalNumber');
  });
});

describe('The search follows what people agreed to', () => {
  const withdraw = (tx: Db, personId: string, purpose: NomineePurpose) =>
    tx
      .update(consents)
      .set({ withdrawnAt: noon })
      .where(and(eq(consents.personId, personId), eq(consents.purpose, purpose)));

  test('Without the story the name alone is found; without the name nothing', async () => {
    const { personId, nominationId } = await makeHonoured({
      communityId: here,
      name: '蒲苇四',
      form: { story: '修好了渡口的旧栈桥' },
    });
    expect(await found('旧栈桥')).toEqual([['honour', '蒲苇四']]);
    await tally(async (tx) => {
      await withdraw(tx, personId, 'nominee-story');
      await reindexHonour(tx, nominationId);
    });
    expect([await found('旧栈桥'), await found('蒲苇四')]).toEqual([[], [['honour', '蒲苇四']]]);
    await tally(async (tx) => {
      await withdraw(tx, personId, 'nominee-name');
      await reindexHonour(tx, nominationId);
    });
    expect(await found('蒲苇四')).toEqual([]);
  });

  test('A correction of the form hides the story everywhere until the person agrees again, and keeps name and category', async () => {
    const { id, slug, personId, nominationId } = await makeHonoured({
      communityId: here,
      name: '芦花一',
      form: { story: '守过旧灯塔' },
    });
    const before = await publicVersion();
    const form = { ...testForm, id: nominationId, version: 0, identity: '守塔人', story: '守过新灯塔' };
    await expect(saveForm(other as Viewer, form, noon)).rejects.toThrow('notYours');
    await saveForm(lead as Viewer, { ...form, version: (await nominationOf(nominationId))?.version ?? 0 }, noon);
    const page = async () => (await getHonour(slug))?.person;
    expect(await page()).toMatchObject({ name: '芦花一', category: 'helping', identity: null, story: null });
    expect([await found('灯塔'), await found('芦花一')]).toEqual([[], [['honour', '芦花一']]]);
    expect(await getHonourOfCertificate(id)).toMatchObject({ name: '芦花一', category: 'helping', state: 'honoured' });
    expect(await publicVersion()).toBeGreaterThan(before);
    expect((await recordsOf(nominationId)).slice(0, 2)).toMatchObject([
      { action: 'nomination.form-saved', change: { fields: ['identity', 'story'] } },
      { action: 'nominee.consent-withdrawn', change: { purposes: ['nominee-story'], because: 'changed' } },
    ]);
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).toContain(personId);
    await consentOnline(nominationId, { purposes: [...nomineePurposes], givenBy: 'self' }, noon);
    expect(await page()).toMatchObject({ identity: '守塔人', story: '守过新灯塔' });
    expect(await found('新灯塔')).toEqual([['honour', '芦花一']]);
  });

  test('A correction that makes somebody a minor takes the name off the roll until a guardian decides', async () => {
    const { slug, nominationId } = await makeHonoured({ communityId: here, name: '芦花二' });
    const version = (await nominationOf(nominationId))?.version ?? 0;
    const form = { ...testForm, id: nominationId, version, birth: '2016-05', guardian: '母亲' };
    await saveForm(lead as Viewer, form, noon);
    expect(await getHonour(slug)).toBeUndefined();
    expect(await found('芦花二')).toEqual([]);
    await consentOnline(nominationId, { purposes: ['nominee-name'], givenBy: 'guardian' }, noon);
    expect((await getHonour(slug))?.person).toMatchObject({ name: '芦花二', story: null });
    expect(await found('芦花二')).toHaveLength(1);
  });

  test('A start makes the index anew when it holds somebody who may not be shown any more', async () => {
    const { personId } = await makeHonoured({ communityId: here, name: '蒲苇五' });
    expect(await reindexHonours()).toBe(0);
    await tally(async (tx) => {
      await withdraw(tx, personId, 'nominee-name');
    });
    expect(await found('蒲苇五')).toHaveLength(1);
    expect(await reindexHonours()).toBeGreaterThan(0);
    expect(await found('蒲苇五')).toEqual([]);
    expect(await reindexHonours()).toBe(0);
  });
});
