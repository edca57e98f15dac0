import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { supports } from '@/db/schema/honours';
import { records } from '@/db/schema/records';
import { erasePerson } from '@/features/privacy/mutations';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { revoke } from '../mutations';
import { ledgerFilter, type SupportInput } from './inputs';
import { cancelSupport, readNeed, recordSupport } from './mutations';
import { listSupports, listSupportsOf, listYears, sumForPublic, sumSupports } from './queries';

let [editor, other, auditor, office]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity());
  auditor = await makeAccount('auditor');
  office = await makeAccount('office');
});

const input = (honourId: string, more: Partial<SupportInput> = {}): SupportInput => ({
  honourId,
  kind: 'visit',
  day: '2026-11-01',
  basis: '试办法',
  visitors: '试访者',
  amount: 50_050,
  goods: '',
  source: '试来源',
  receipt: '',
  need: '',
  ...more,
});
const rowOf = async (id: string) => (await db.select().from(supports).where(eq(supports.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];

describe('recordSupport', () => {
  test('It is kept in fen with its record, and the need sealed', async () => {
    const honour = await makeHonoured({ communityId: here });
    const id = await recordSupport(editor as Viewer, input(honour.id, { need: '膝盖要换药' }), noon);
    const row = await rowOf(id);
    expect(row).toMatchObject({ honourId: honour.id, communityId: here, amountFen: 50_050, enteredBy: editor?.id });
    expect(row?.sealedNeed).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain('膝盖');
    expect(await lastRecord()).toMatchObject({
      action: 'support.recorded',
      subjectId: id,
      change: { honourId: honour.id, kind: 'visit' },
    });
  });

  test('Others, visitors and those who only read are refused', async () => {
    const honour = await makeHonoured({ communityId: here });
    for (const viewer of [other, auditor, visitor])
      await expect(recordSupport(viewer as Viewer, input(honour.id), noon)).rejects.toThrow('notYours');
    await recordSupport(office as Viewer, input(honour.id), noon);
    await expect(recordSupport(office as Viewer, input('none'), noon)).rejects.toThrow('gone');
  });

  test('Whose honour was revoked is not supported; a need of someone erased is not kept', async () => {
    const revoked = await makeHonoured({ communityId: here });
    await revoke(office as Viewer, { id: revoked.id, reason: '不实' }, noon);
    await expect(recordSupport(editor as Viewer, input(revoked.id), noon)).rejects.toThrow('honourNotStanding');
    const erased = await makeHonoured({ communityId: here });
    await write(system, (tx) => erasePerson(tx, erased.personId), noon);
    await expect(recordSupport(editor as Viewer, input(erased.id, { need: '药' }), noon)).rejects.toThrow(
      'needCannotBeKept',
    );
    await recordSupport(editor as Viewer, input(erased.id), noon);
  });
});

describe('readNeed', () => {
  test('Each look is recorded; who only reads the ledger sees that there is one', async () => {
    const honour = await makeHonoured({ communityId: here });
    const id = await recordSupport(editor as Viewer, input(honour.id, { need: '膝盖要换药' }), noon);
    expect((await listSupportsOf(auditor as Viewer, honour.id)).map(({ hasNeed }) => hasNeed)).toEqual([true]);
    for (const viewer of [auditor, other, visitor])
      await expect(readNeed(viewer as Viewer, id, noon)).rejects.toThrow('notYours');
    expect(await readNeed(editor as Viewer, id, noon)).toBe('膝盖要换药');
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: editor?.id,
      subjectId: honour.personId,
      change: { fields: ['need'] },
    });
  });
});

describe('The ledger', () => {
  test('What is cancelled stays with its reason, and counts no more', async () => {
    const there = await makeCommunity();
    const own = await makeAccount('editor', there);
    const honour = await makeHonoured({ communityId: there });
    const wrong = await recordSupport(own, input(honour.id), noon);
    await recordSupport(own, input(honour.id, { amount: 20_000, kind: 'support' }), noon);
    await expect(cancelSupport(other as Viewer, { id: wrong, reason: '不行' }, noon)).rejects.toThrow('notYours');
    expect(await cancelSupport(own, { id: wrong, reason: '记错了' }, noon)).toBe(honour.id);
    await expect(cancelSupport(own, { id: wrong, reason: '再' }, noon)).rejects.toThrow('supportCancelled');
    const ledger = await listSupports(own, ledgerFilter.parse({}));
    expect(ledger.items.map(({ cancelReason }) => cancelReason).sort()).toEqual([null, '记错了'].sort());
    expect(await sumSupports(own, ledgerFilter.parse({}))).toEqual([
      { year: '2026', kind: 'support', persons: 1, times: 1, fen: 20_000 },
    ]);
  });

  test('It adds up people once, times each, and money exactly, by year and kind', async () => {
    const there = await makeCommunity();
    const own = await makeAccount('editor', there);
    const people = [await makeHonoured({ communityId: there }), await makeHonoured({ communityId: there })];
    const [first = '', second = ''] = people.map(({ id }) => id);
    for (const [id, more] of [
      [first, { amount: 10 }],
      [first, { amount: 20 }],
      [second, { amount: 123_456_789_01 }],
      [second, { amount: 0, kind: 'courtesy' }],
      [second, { amount: 5, day: '2025-02-01' }],
    ] as const)
      await recordSupport(own, input(id, more), noon);
    expect(await sumSupports(own, {})).toEqual([
      { year: '2026', kind: 'courtesy', persons: 1, times: 1, fen: 0 },
      { year: '2026', kind: 'visit', persons: 2, times: 3, fen: 123_456_789_31 },
      { year: '2025', kind: 'visit', persons: 1, times: 1, fen: 5 },
    ]);
    expect(await sumSupports(own, { year: '2025', kind: 'visit' })).toHaveLength(1);
    expect(await listYears(own)).toEqual(['2026', '2025']);
    const everybody = (await sumForPublic()).find(({ year, kind }) => year === '2026' && kind === 'visit');
    expect(everybody?.persons).toBeGreaterThanOrEqual(2);
  });

  test('It is read page by page by day, forward and back, within the reach of the viewer', async () => {
    const there = await makeCommunity();
    const own = await makeAccount('editor', there);
    const { id } = await makeHonoured({ communityId: there });
    for (const day of ['2026-11-02', '2026-11-01', '2026-11-02', '2025-01-01', '2026-11-03'])
      await recordSupport(own, input(id, { day }), noon);
    const first = await listSupports(own, {}, 2);
    const second = await listSupports(own, { before: first.older }, 2);
    const third = await listSupports(own, { before: second.older }, 2);
    expect([first, second, third].map(({ items }) => items.map(({ day }) => day))).toEqual([
      ['2026-11-03', '2026-11-02'],
      ['2026-11-02', '2026-11-01'],
      ['2025-01-01'],
    ]);
    expect((await listSupports(own, { after: third.newer }, 2)).items).toEqual(second.items);
    expect((await listSupports(other as Viewer, {})).items).toEqual([]);
    expect((await listSupports(visitor, {})).items).toEqual([]);
    expect((await listSupports(auditor as Viewer, {})).items.length).toBeGreaterThan(4);
  });
});
