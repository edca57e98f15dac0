import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { announcementStatuses } from '@/db/schema/announcements.values';
import { evidenceTags } from '@/db/schema/evidence';
import { ledgerEntries } from '@/db/schema/ledgers';
import { summaries } from '@/db/schema/summaries';
import { summaryStatuses } from '@/db/schema/summaries.values';
import { revoke } from '@/features/honours/mutations';
import { closeMonth } from '@/features/ledgers/closings/mutations';
import { documents } from '@/features/ledgers/definitions/documents';
import { meetings } from '@/features/ledgers/definitions/meetings';
import { keepEntry, reverseEntry } from '@/features/ledgers/mutations';
import type { LedgerDefinition } from '@/features/ledgers/rules';
import { savePlan } from '@/features/plans/mutations';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { type Staff, system, visitor } from '@/lib/viewer';
import { tagRecords } from '../mutations';
import { getIndicator } from '../queries';
import { titleSaid } from '../spelled/queries';
import { findByAddress, findSubjects, listOffered, mostOffered } from './queries';
import type { Ref, Wanted } from './rules';

const period = { from: '2025-11-01', to: '2026-10-31' };
let here: string;
let editor: Staff;
let lead: Staff;
let stranger: Staff;
let office: Staff;
let indicatorId: string;

beforeAll(async () => {
  here = await makeCommunity('近社区');
  editor = (await makeAccount('editor', here)) as Staff;
  lead = (await makeAccount('lead', here)) as Staff;
  stranger = (await makeAccount('editor', await makeCommunity('远社区'))) as Staff;
  office = (await makeAccount('office')) as Staff;
  indicatorId = (await makeEdition(office, [{ code: '1' }])).idOf('1');
});

const offered = async (viewer: Staff, of: Wanted, communityId: string | null = here) =>
  (await listOffered(viewer, { of, communityId, period, indicatorId })).map(({ title }) => title);

function kept(
  by: Staff,
  ledger: LedgerDefinition,
  { communityId = here as string | null, day = '2026-03-05', title = '' },
) {
  const category = Object.keys(ledger.categories?.options ?? {})[0] ?? '';
  const facts = { grid: '', campaignId: null, place: ledger.place ? title : '', quantity: null, quantity2: null };
  const people = ledger.people ? 9 : null;
  const required = Object.entries(ledger.fields).filter(([, field]) => field.required && field.kind === 'text');
  const details = Object.fromEntries(required.map(([name]) => [name, title]));
  return keepEntry(by, ledger, { ...facts, communityId, day, category, people, details }, noon);
}

test('What the sub-district issued is offered to its communities; its other entries, its plans and those of others are not', async () => {
  await kept(office, documents, { communityId: null, title: '街道方案' });
  await kept(office, meetings, { communityId: null, title: '街道例会' });
  await kept(editor, meetings, { title: '社区例会' });
  expect(await offered(editor, { ledger: 'documents' })).toEqual(['街道方案']);
  expect(await offered(editor, { ledger: 'meetings' })).toEqual(['社区例会']);
  expect(await offered(stranger, { ledger: 'meetings' })).toEqual([]);
  expect((await offered(office, { ledger: 'meetings' }, null)).toSorted()).toEqual(['社区例会', '街道例会'].toSorted());
});

test('A plan of the sub-district is no evidence of a community, whoever tags it', async () => {
  const item = { id: '', version: 0, communityId: null, origin: 'own', askedBy: '', owner: '', figure: null } as const;
  const id = await savePlan(
    office,
    { ...item, what: '街道计划', dueDay: '2026-10-01', target: null },
    new Date('2026-05-01'),
  );
  const tagged = { indicatorId, kind: null, records: [{ type: 'plan' as const, id }] };
  await expect(tagRecords(office, { ...tagged, communityId: here }, noon)).rejects.toThrow('evidenceElsewhere');
  await tagRecords(office, { ...tagged, communityId: null }, noon);
  expect(await offered(editor, { type: 'plan' })).toEqual([]);
  expect(await findByAddress(editor, 'plan', id)).toBeUndefined();
  expect(await findByAddress(office, 'plan', id)).toMatchObject({ title: '街道计划' });
  expect(await findByAddress(visitor, 'plan', id)).toBeUndefined();
});

test('An entry that was reversed stands no more', async () => {
  const id = await kept(lead, meetings, { day: '2026-04-01', title: '错记的会' });
  const refs: Ref[] = [{ type: 'entry', id }];
  expect((await findSubjects(refs)).size).toBe(1);
  await closeMonth(lead, { communityId: here, month: '2026-04' }, noon);
  await reverseEntry(lead, { id, version: 1, because: '错' }, noon);
  expect((await findSubjects(refs)).size).toBe(0);
  expect(await offered(editor, { ledger: 'meetings' })).not.toContain('错记的会');
});

test('Only what stands is evidence: of texts what is published, of summaries what is signed', async () => {
  const columnId = await makeColumn();
  const at = new Date('2026-05-06T09:00:00+08:00');
  const stamps = { createdAt: at, updatedAt: at, publishedAt: at };
  await write(system, async (tx) => {
    for (const status of announcementStatuses) {
      const text = { title: `文-${status}`, summary: '', source: '', body: '', slug: `stands-${status}` };
      await tx.insert(announcements).values({ ...text, ...stamps, status, columnId, communityId: here });
    }
    for (const status of summaryStatuses) {
      const days = { fromDay: '2026-01-01', toDay: '2026-06-30', createdAt: at, savedAt: at, signedAt: noon };
      await tx
        .insert(summaries)
        .values({ ...days, status, title: `总结-${status}`, body: '', templateName: '', communityId: here });
    }
    await record(tx, 'portal.edited', { type: 'portal', id: '1' });
  });
  expect(await offered(editor, { type: 'announcement' })).toEqual(['文-published']);
  // Of the half year that it sums up, though it was signed after the period.
  expect(await offered(editor, { type: 'summary' })).toEqual(['总结-signed']);
});

test('An honour is called by its number, and one that was revoked stands no more', async () => {
  const honour = await makeHonoured(
    { communityId: here, name: '楚问渠' },
    { at: new Date('2026-08-03T09:00:00+08:00') },
  );
  const subject = await findByAddress(editor, 'honour', honour.slug);
  expect(subject && titleSaid('zh-CN', subject)).toBe(`好人 ${honour.slug}`);
  expect(JSON.stringify(subject)).not.toContain('楚问渠');
  const standing = async () => (await findSubjects([{ type: 'honour', id: honour.id }])).size;
  expect(await standing()).toBe(1);
  await revoke(office, { id: honour.id, reason: '查实不符' }, noon);
  expect(await standing()).toBe(0);
});

test('What is tagged already makes room for what is not', async () => {
  const own = await makeCommunity('多会社区');
  const by = (await makeAccount('editor', own)) as Staff;
  const ids: string[] = [];
  for (let n = 0; n < mostOffered + 2; n += 1) {
    ids.push(await kept(by, meetings, { communityId: own, day: '2026-06-02', title: `会 ${n}` }));
  }
  expect(await offered(by, { ledger: 'meetings' }, own)).toHaveLength(mostOffered);
  const records = ids.slice(0, mostOffered).map((id) => ({ type: 'entry' as const, id }));
  await tagRecords(by, { indicatorId, communityId: own, kind: null, records }, noon);
  expect((await offered(by, { ledger: 'meetings' }, own)).toSorted()).toEqual([
    `会 ${mostOffered}`,
    `会 ${mostOffered + 1}`,
  ]);
});

test('A record that moved out of the period since it was tagged counts no more', async () => {
  const id = await kept(editor, meetings, { day: '2026-07-01', title: '搬走的会' });
  await tagRecords(editor, { indicatorId, communityId: here, kind: null, records: [{ type: 'entry', id }] }, noon);
  const counted = async () =>
    (await getIndicator(editor, indicatorId, here))?.tags.find((tag) => tag.subjectId === id)?.counts;
  expect(await counted()).toBe(true);
  await write(system, async (tx) => {
    await tx.update(evidenceTags).set({ kind: 'document' }).where(eq(evidenceTags.subjectId, id));
    await tx.update(ledgerEntries).set({ day: '2026-12-01' }).where(eq(ledgerEntries.id, id));
    await record(tx, 'portal.edited', { type: 'portal', id: '1' });
  });
  expect(await counted()).toBe(false);
});
