import { and, eq, isNull } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { ledgerClosings, ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import { records } from '@/db/schema/records';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { type Staff, system } from '@/lib/viewer';
import { closeMonth } from './closings/mutations';
import { listClosings, placeToClose, sumsOfMonth } from './closings/queries';
import { markOf } from './closings/rules';
import { remediation } from './definitions/remediation';
import { screens } from './definitions/screens';
import type { EntryInput } from './inputs';
import { changeEntry, keepEntry, removeEntry, reverseEntry } from './mutations';
import { checkTotals, wrongTotals } from './totals/queries';
import { unwriteEntry, writeEntry } from './written/mutations';

const now = new Date('2026-11-22T12:00:00+08:00');
let here: string;
let editor: Staff;
let lead: Staff;

beforeAll(async () => {
  here = await makeCommunity();
  editor = (await makeAccount('editor', here)) as Staff;
  lead = (await makeAccount('lead', here)) as Staff;
});

const job = (more: Partial<EntryInput> = {}): EntryInput => ({
  communityId: here,
  grid: '第一网格',
  campaignId: null,
  day: '2026-11-20',
  category: 'well-cover',
  place: '试路 1 号',
  quantity: 3,
  quantity2: null,
  people: 2,
  details: {},
  ...more,
});

const entryOf = async (id: string) => (await db.select().from(ledgerEntries).where(eq(ledgerEntries.id, id)))[0];
const sumOf = async (communityId: string, month: string, category = 'well-cover', measure = 'quantity') =>
  (await sumsOfMonth(db, communityId, month)).find((row) => row.category === category && row.measure === measure)?.sum;

describe('An entry', () => {
  test('Is kept with its record, and its month adds it up', async () => {
    const communityId = await makeCommunity();
    const own = (await makeAccount('editor', communityId)) as Staff;
    const id = await keepEntry(own, remediation, job({ communityId }), now);
    const details = { vehicles: 2 };
    await keepEntry(
      own,
      remediation,
      job({ communityId, category: 'small-ads', quantity: 5, quantity2: 12.5, details }),
      now,
    );
    expect(await entryOf(id)).toMatchObject({ quantity: 3, unit: 'board', entries: 1, enteredBy: own.id });
    expect(await sumOf(communityId, '2026-11')).toBe(3);
    expect(await sumOf(communityId, '2026-11', 'small-ads', 'quantity2')).toBe(1_250);
    expect(await sumOf(communityId, '2026-11', 'small-ads', 'people')).toBe(2);
    const [said] = await db.select().from(records).where(eq(records.subjectId, id));
    expect(said).toMatchObject({ action: 'ledger.entry-kept', change: { ledger: 'remediation' } });
  });

  test('Is changed once by two who opened it together, and moves between the sums', async () => {
    const id = await keepEntry(editor, remediation, job({ day: '2026-09-02' }), now);
    const before = (await sumOf(here, '2026-09')) ?? 0;
    await changeEntry(editor, remediation, { ...job({ day: '2026-08-30', quantity: 7 }), id, version: 1 }, now);
    expect(((await sumOf(here, '2026-09')) ?? 0) - before).toBe(-3);
    expect(await sumOf(here, '2026-08')).toBe(7);
    await expect(changeEntry(editor, remediation, { ...job(), id, version: 1 }, now)).rejects.toThrow(
      'changedMeanwhile',
    );
    const said = await db
      .select()
      .from(records)
      .where(and(eq(records.subjectId, id), eq(records.action, 'ledger.entry-changed')));
    expect(said.map(({ change }) => change)).toEqual([{ fields: ['day', 'quantity'] }]);
  });

  test('Is taken out with its reason, stays in the database, and counts no more', async () => {
    const id = await keepEntry(editor, remediation, job({ day: '2026-07-02' }), now);
    expect(await sumOf(here, '2026-07')).toBe(3);
    await expect(removeEntry(editor, { id, version: 1, because: '问 13800138000' }, now)).rejects.toMatchObject({
      reasons: [{ code: 'numberInLedger', field: 'because' }],
    });
    await removeEntry(editor, { id, version: 1, because: '记重了' }, now);
    expect(await sumOf(here, '2026-07')).toBeUndefined();
    expect(await entryOf(id)).toMatchObject({ removedAt: now, because: '记重了' });
    await expect(removeEntry(editor, { id, version: 2, because: '再来' }, now)).rejects.toThrow('gone');
  });

  test('Is refused in another community, with nothing left behind', async () => {
    const elsewhere = await makeCommunity();
    await expect(keepEntry(editor, remediation, job({ communityId: elsewhere }), now)).rejects.toThrow('notYours');
    const own = (await makeAccount('editor', elsewhere)) as Staff;
    await keepEntry(own, remediation, job({ communityId: elsewhere }), now);
    expect(await sumOf(elsewhere, '2026-11')).toBe(3);
  });
});

describe('A form', () => {
  test('That is sent twice makes one entry; whoever goes back and writes something else makes another', async () => {
    const communityId = await makeCommunity();
    const own = (await makeAccount('editor', communityId)) as Staff;
    const [id, input] = [newId(), job({ communityId })];
    const sent = [1, 2].map(() => keepEntry(own, remediation, { ...input, id }, now));
    expect(await Promise.all(sent)).toEqual([id, id]);
    expect(await sumOf(communityId, '2026-11')).toBe(3);
    const other = await keepEntry(own, remediation, { ...input, quantity: 4, id }, now);
    expect(other).not.toBe(id);
    expect(await sumOf(communityId, '2026-11')).toBe(7);
  });

  test('Of another ledger changes nothing', async () => {
    const id = await keepEntry(editor, remediation, job({ day: '2026-05-02' }), now);
    await changeEntry(editor, remediation, { ...job({ day: '2026-05-03' }), id, version: 1 }, now);
    await expect(changeEntry(editor, screens, { ...job(), id, version: 2 }, now)).rejects.toThrow('gone');
  });
});

describe('A closed month', () => {
  test('Is signed by the lead, keeps its sums, and takes nothing more; a mistake in it is reversed today', async () => {
    const communityId = await makeCommunity();
    const [own, head] = [await makeAccount('editor', communityId), await makeAccount('lead', communityId)] as Staff[];
    if (!own || !head) throw new Error('Nobody is there.');
    const id = await keepEntry(own, remediation, job({ communityId, day: '2026-10-08' }), now);
    const close = { communityId, month: '2026-10' };
    await expect(closeMonth(own, close, now)).rejects.toThrow('notYours');
    await expect(closeMonth(head, { ...close, month: '2026-11' }, now)).rejects.toThrow('monthNotOver');
    const whose = (viewer: Staff, month = '2026-10') => placeToClose(viewer, month);
    expect([await whose(head), await whose(own), await whose(head, '2026-09')]).toEqual([
      communityId,
      undefined,
      undefined,
    ]);
    await closeMonth(head, close, now);
    expect(await whose(head)).toBeUndefined();
    await expect(closeMonth(head, close, now)).rejects.toThrow('monthClosedAlready');

    const late = job({ communityId, day: '2026-10-09' });
    await expect(keepEntry(own, remediation, late, now)).rejects.toThrow('monthClosed');
    await expect(changeEntry(own, remediation, { ...late, id, version: 1 }, now)).rejects.toThrow('monthClosedReverse');
    await expect(removeEntry(own, { id, version: 1, because: '错' }, now)).rejects.toThrow('monthClosedReverse');

    const elsewhere = (await makeAccount('lead', await makeCommunity())) as Staff;
    await expect(reverseEntry(elsewhere, { id, version: 1, because: '错' }, now)).rejects.toThrow('notYours');
    await expect(reverseEntry(own, { id, version: 1, because: '问 13800138000' }, now)).rejects.toThrow(
      'numberInLedger',
    );
    const reversal = await reverseEntry(own, { id, version: 1, because: '数错了' }, now);
    expect(await entryOf(reversal)).toMatchObject({
      day: '2026-11-22',
      entries: -1,
      quantity: -3,
      people: -2,
      reversesId: id,
    });
    await expect(reverseEntry(own, { id, version: 1, because: '再来' }, now)).rejects.toThrow('reversedAlready');
    const [closing] = await listClosings(communityId);
    expect(closing?.signature).toBe(head.name);
    expect(closing?.sums).toEqual(await sumsOfMonth(db, communityId, '2026-10'));
    expect(await sumOf(communityId, '2026-10')).toBe(3);
    expect(await sumOf(communityId, '2026-11')).toBe(-3);
  });

  test('Is not signed under sums that nobody saw, nor by the lead of another community', async () => {
    const communityId = await makeCommunity();
    const [own, head] = [await makeAccount('editor', communityId), await makeAccount('lead', communityId)] as Staff[];
    if (!own || !head) throw new Error('Nobody is there.');
    await keepEntry(own, remediation, job({ communityId, day: '2026-10-08' }), now);
    const seen = markOf(await sumsOfMonth(db, communityId, '2026-10'));
    await keepEntry(own, remediation, job({ communityId, day: '2026-10-09' }), now);
    const close = { communityId, month: '2026-10' };
    await expect(closeMonth(head, { ...close, seen }, now)).rejects.toThrow('sumsChanged');
    await expect(closeMonth(lead, close, now)).rejects.toThrow('notYours');
    await closeMonth(head, { ...close, seen: markOf(await sumsOfMonth(db, communityId, '2026-10')) }, now);
    expect(await listClosings(communityId)).toHaveLength(1);
  });

  test('Nothing slips in beside the signature', async () => {
    const communityId = await makeCommunity();
    const [own, head] = [await makeAccount('editor', communityId), await makeAccount('lead', communityId)] as Staff[];
    if (!own || !head) throw new Error('Nobody is there.');
    const entries = Array.from({ length: 20 }, () =>
      keepEntry(own, remediation, job({ communityId, day: '2026-10-08' }), now),
    );
    const closing = closeMonth(head, { communityId, month: '2026-10' }, now);
    const more = Array.from({ length: 20 }, () =>
      keepEntry(own, remediation, job({ communityId, day: '2026-10-08' }), now),
    );
    const answers = await Promise.allSettled([...entries, ...more]);
    await closing;
    const taken = answers.filter(({ status }) => status === 'fulfilled').length;
    const [signed] = await listClosings(communityId);
    expect(signed?.sums.find(({ measure }) => measure === 'quantity')?.sum ?? 0).toBe(taken * 3);
  });
});

describe('What an area writes by itself', () => {
  const source = { type: 'event', id: 'e-1' };
  const held = (more: object = {}) =>
    write(
      system,
      async (tx) => {
        await record(tx, 'event.held', source);
        await writeEntry(tx, 'gatherings', source, {
          communityId: here,
          day: '2026-06-05',
          category: 'lecture',
          people: 30,
          ...more,
        });
      },
      now,
    );
  const standing = () =>
    db
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.sourceId, 'e-1'), isNull(ledgerEntries.removedAt)));

  test('Counts once, follows its thing, and is taken out with it', async () => {
    await held();
    await held();
    expect(await standing()).toHaveLength(1);
    await held({ people: 31 });
    expect((await standing()).map(({ people }) => people)).toEqual([31]);
    expect(await sumOf(here, '2026-06', 'lecture', 'people')).toBe(31);
    expect(await sumOf(here, '2026-06', 'lecture', 'entries')).toBe(1);
    await write(system, async (tx) => {
      await record(tx, 'event.held', source);
      await unwriteEntry(tx, 'gatherings', source);
    });
    expect(await sumOf(here, '2026-06', 'lecture', 'people')).toBeUndefined();
  });

  test('Is reversed and written again today when its month is closed', async () => {
    await held({ people: 40 });
    await closeMonth(lead, { communityId: here, month: '2026-06' }, now);
    await held({ people: 44 });
    expect(await sumOf(here, '2026-06', 'lecture', 'people')).toBe(40);
    expect(await sumOf(here, '2026-11', 'lecture', 'people')).toBe(4);
    expect((await standing()).at(-1)).toMatchObject({
      day: '2026-11-22',
      people: 44,
      details: { happened: '2026-06-05' },
    });
    await held({ people: 44 });
    expect(await sumOf(here, '2026-11', 'lecture', 'people')).toBe(4);
  });

  test('Is not entered by hand', async () => {
    const ids = await standing();
    await expect(removeEntry(editor, { id: ids[0]?.id ?? '', version: 1, because: '错' }, now)).rejects.toThrow(
      'notYours',
    );
  });
});

test('Whatever is done in whatever order, sums are what the entries add up to, and what is closed stays', async () => {
  const steps = 300;
  const places = await Promise.all([makeCommunity(), makeCommunity()]);
  const people = await Promise.all(places.map((place) => makeAccount('lead', place)));
  const ids: string[] = [];
  const act = fc.record({
    kind: fc.constantFrom('keep', 'keep', 'keep', 'change', 'remove', 'reverse', 'write', 'close'),
    at: fc.nat(1),
    pick: fc.nat(),
    day: fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-15`),
    category: fc.constantFrom('well-cover', 'small-ads', 'rubbish'),
    quantity: fc.integer({ min: 1, max: 50 }),
    quantity2: fc.option(fc.integer({ min: 0, max: 50 })),
  });
  const done = new Map<string, number>();
  const acts = fc.sample(act, { numRuns: steps, seed: 6 });
  for (const [step, { kind, at, pick, ...more }] of acts.entries()) {
    const [communityId = '', who] = [places[at], people[at] as Staff];
    const input = job({ communityId, ...more, quantity2: more.category === 'small-ads' ? more.quantity2 : null });
    const id = ids[pick % Math.max(1, ids.length)] ?? '';
    const version = (await entryOf(id))?.version ?? 1;
    const perform = {
      keep: async () =>
        void ids.push(
          await keepEntry(
            who,
            step % 3 ? remediation : screens,
            step % 3 ? input : { ...input, category: 'values', quantity: null, quantity2: null },
            now,
          ),
        ),
      change: () => changeEntry(who, remediation, { ...input, id, version }, now),
      remove: () => removeEntry(who, { id, version, because: '试' }, now),
      reverse: async () => void ids.push(await reverseEntry(who, { id, version, because: '试' }, now)),
      write: () =>
        write(
          who,
          async (tx) => {
            const source = { type: 'event', id: `w-${pick % 9}` };
            await record(tx, 'event.held', source);
            await writeEntry(tx, 'gatherings', source, {
              communityId,
              day: more.day,
              category: 'lecture',
              people: more.quantity,
            });
          },
          now,
        ),
      close: () => closeMonth(who, { communityId, month: `2026-0${(pick % 9) + 1}` }, now),
    }[kind];
    const ok = await perform().then(
      () => true,
      (error: Error) => {
        expect(error.name, String(error.stack)).toBe('RuleBroken');
        return false;
      },
    );
    if (ok) done.set(kind, (done.get(kind) ?? 0) + 1);
  }
  for (const kind of ['keep', 'change', 'remove', 'reverse', 'write', 'close'])
    expect(done.get(kind) ?? 0, kind).toBeGreaterThan(0);
  expect(await wrongTotals()).toEqual([]);
  for (const closing of await db.select().from(ledgerClosings))
    expect(await sumsOfMonth(db, closing.communityId, closing.month)).toEqual(closing.sums);
});

test('A sum that was tampered with is found', async () => {
  await keepEntry(editor, remediation, job(), now);
  await checkTotals();
  expect(await wrongTotals()).toEqual([]);
  await write(system, async (tx) => {
    await tx
      .update(ledgerTotals)
      .set({ sum: 1_000 })
      .where(
        and(eq(ledgerTotals.communityId, here), eq(ledgerTotals.span, '2026-11'), eq(ledgerTotals.measure, 'quantity')),
      );
    await record(tx, 'ledger.entry-changed', { type: 'ledger-entry', id: 'x' });
  });
  expect((await wrongTotals()).length).toBeGreaterThan(0);
  await expect(checkTotals()).rejects.toThrow('differ from their entries');
});
