import { desc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { termsInput } from './inputs';
import { setTerms } from './mutations';
import { listTermsSet, termsAt } from './queries';
import { defaultTerms } from './rules';

const given = (day: string, more: Partial<typeof defaultTerms> = {}) => {
  return { day, document: '迎江街道好人推荐办法', terms: { ...defaultTerms, ...more } };
};
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];

test('They hold from their day on, with who set them and the record of what changed', async () => {
  const office = await makeAccount('office', null, '街道办甲');
  await setTerms(office, given('2026-01-01', { clueMax: 80 }), noon);
  await setTerms(office, given('2026-12-01', { clueMax: 80, noticeDays: 7 }), noon);
  expect(await lastRecord()).toMatchObject({
    action: 'terms.set',
    change: { validFrom: '2026-12-01', fields: ['noticeDays'] },
  });
  expect(await termsAt(noon)).toEqual({ ...defaultTerms, clueMax: 80 });
  expect((await termsAt(new Date('2026-12-01T00:00:00+08:00'))).noticeDays).toBe(7);
  const listed = await listTermsSet();
  expect(listed.map(({ validFrom, by }) => [validFrom, by])).toEqual([
    ['2026-12-01', '街道办甲'],
    ['2026-01-01', '街道办甲'],
  ]);

  await expect(setTerms(office, given('2026-12-01'), noon)).rejects.toThrow('termsDayTaken');
  await expect(setTerms(office, given('2026-11-21'), noon)).rejects.toThrow('termsDayPast');
  await expect(setTerms(office, given('2026-12-02', { noticeDays: 2 }), noon)).rejects.toThrow('cellOutOfRange');
  expect(await listTermsSet()).toEqual(listed);
});

test('Others are refused, and nothing is set', async () => {
  const before = await listTermsSet();
  const others = [visitor, await makeAccount('lead', await makeCommunity()), await makeAccount('administrator')];
  for (const viewer of [...others, await makeAccount('office', await makeCommunity())])
    await expect(setTerms(viewer, given('2027-01-01'), noon)).rejects.toThrow('notYours');
  expect(await listTermsSet()).toEqual(before);
});

test('The form asks for whole numbers, a day and the document', () => {
  const typed = Object.fromEntries(Object.entries(defaultTerms).map(([name, value]) => [name, String(value)]));
  const form = { day: '2026-12-01', document: '办法', terms: typed };
  expect(termsInput.parse(form).terms).toEqual(defaultTerms);
  const wrong = termsInput.safeParse({ day: '', document: ' ', terms: { ...typed, noticeDays: '五' } });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['day', 'dayMissing'],
    ['document', 'documentMissing'],
    ['terms.noticeDays', 'numberMissing'],
  ]);
});
