import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { evidenceTags, indicators } from '@/db/schema/evidence';
import { ledgerEntries } from '@/db/schema/ledgers';
import { records } from '@/db/schema/records';
import { banners } from '@/features/ledgers/definitions/banners';
import { keepEntry, removeEntry } from '@/features/ledgers/mutations';
import { writeEntry } from '@/features/ledgers/written/mutations';
import { makeEvent } from '@/lib/testing/events';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { type Staff, system, visitor } from '@/lib/viewer';
import { closeEdition } from './editions/mutations';
import { listPlaces } from './leaves/queries';
import { changeTag, saveStatement, tagRecord, tagRecords, untag } from './mutations';
import { getIndicator, getTree, listSmallest } from './queries';
import { findByAddress, listOffered } from './subjects/queries';
import { listTagsOf } from './tags/queries';

let here: string;
let editor: Staff;
let stranger: Staff;
let office: Staff;
let edition: Awaited<ReturnType<typeof makeEdition>>;

beforeAll(async () => {
  here = await makeCommunity('近社区');
  editor = (await makeAccount('editor', here)) as Staff;
  stranger = (await makeAccount('editor', await makeCommunity('远社区'))) as Staff;
  office = (await makeAccount('office')) as Staff;
});

beforeEach(async () => {
  edition = await makeEdition(office, [
    { code: '1' },
    { code: '1-1', parent: '1', needs: { process: 2, statement: true } },
    { code: '1-2', parent: '1', needs: { document: 1 } },
  ]);
});

const banner = (place: string, day = '2026-03-05') =>
  keepEntry(
    editor,
    banners,
    {
      ...{
        communityId: here,
        grid: '',
        campaignId: null,
        day,
        category: Object.keys(banners.categories?.options ?? {})[0] ?? '',
      },
      ...{ place, quantity: 3, quantity2: null, people: null, details: { slogan: '讲文明' } },
    },
    noon,
  );
const entry = (id: string) => ({ type: 'entry' as const, id });
const tagged = (indicatorId: string, ...ids: string[]) => ({
  ...{ indicatorId, communityId: here, kind: null },
  records: ids.map(entry),
});
const leaf = async (code: string, communityId: string | null = here) => {
  const tree = await getTree(office, edition.id, communityId);
  return tree?.rows.find(({ indicator }) => indicator.code === code)?.leaf;
};

test('Records tagged one by one turn an indicator from red over amber to green, at their own place alone', async () => {
  const id = edition.idOf('1-1');
  expect((await leaf('1-1'))?.light).toBe('red');
  await tagRecords(editor, tagged(id, await banner('东门'), await banner('西门')), noon);
  expect(await leaf('1-1')).toMatchObject({
    light: 'amber',
    parts: [
      { part: 'process', had: 2, need: 2 },
      { part: 'statement', had: 0 },
    ],
  });
  const said = {
    indicatorId: id,
    communityId: here,
    version: 0,
    conclusion: 'met' as const,
    statement: '有方案，有活动。',
  };
  await saveStatement(editor, said, noon);
  expect((await leaf('1-1'))?.light).toBe('green');
  expect((await leaf('1-1', stranger.communityId))?.light).toBe('red');
  expect((await leaf('1-1', null))?.light).toBe('red');
});

test('The sub-district sees how complete each community is, others do not', async () => {
  await tagRecords(editor, { ...tagged(edition.idOf('1-2'), await banner('河东')), kind: 'document' }, noon);
  const found = async (viewer: Staff) => {
    const tree = await getTree(viewer, edition.id, viewer.communityId);
    const places = tree ? await listPlaces(viewer, tree.edition, tree.rows) : [];
    return new Map(places.map(({ community, counts }) => [community.id, counts]));
  };
  const places = await found(office);
  expect(places.get(here)).toEqual({ red: 1, amber: 0, green: 1 });
  expect(places.get(stranger.communityId ?? '')).toEqual({ red: 2, amber: 0, green: 0 });
  expect([...(await found(editor))]).toEqual([]);
});

test('Each tag is there once, shows its record, and leaves a record of its own', async () => {
  const id = edition.idOf('1-1');
  const [one, two] = [await banner('南门'), await banner('北门', '2026-03-06')];
  await tagRecords(editor, tagged(id, one), noon);
  await tagRecords(editor, tagged(id, one, two), noon);
  const view = await getIndicator(editor, id, here);
  expect(view?.tags.map(({ subject, kind, counts }) => [subject?.title, kind, counts])).toEqual([
    ['南门', 'process', true],
    ['北门', 'process', true],
  ]);
  const left = await db.select().from(records).where(eq(records.subjectId, id));
  expect(left.map(({ action, change }) => [action, change.added])).toEqual([
    ['evidence.tagged', 1],
    ['evidence.tagged', 1],
  ]);
  const once = { indicatorId: id, communityId: here, kind: null, proves: '', type: 'entry' as const, subjectId: one };
  await expect(tagRecord(editor, once, noon)).rejects.toThrow('evidenceThere');
  expect(await listTagsOf(editor, entry(one))).toMatchObject([{ code: '1-1' }]);
  expect(await listTagsOf(stranger, entry(one))).toEqual([]);
});

test('What was taken out of its ledger counts no more and says so', async () => {
  const id = edition.idOf('1-1');
  const one = await banner('中门');
  await tagRecords(editor, tagged(id, one), noon);
  expect((await leaf('1-1'))?.light).toBe('amber');
  await removeEntry(editor, { id: one, version: 1, because: '重复' }, noon);
  expect((await leaf('1-1'))?.light).toBe('red');
  expect((await getIndicator(editor, id, here))?.tags).toMatchObject([{ subject: undefined, counts: false }]);
  await expect(tagRecords(editor, tagged(edition.idOf('1-2'), one), noon)).rejects.toThrow('evidenceGone');
});

test('A held event and the entry that it wrote are one piece of evidence', async () => {
  const id = edition.idOf('1-1');
  const startsAt = new Date('2026-04-10T19:00:00+08:00');
  const event = await makeEvent({ communityId: here, title: '诚信', startsAt, status: 'held' });
  await write(system, async (tx) => {
    const source = { type: 'event', id: event.id };
    await record(tx, 'event.held', source);
    await writeEntry(tx, 'gatherings', source, { communityId: here, day: '2026-04-10', category: 'lecture' });
  });
  const [row] = await db.select().from(ledgerEntries).where(eq(ledgerEntries.sourceId, event.id));
  await tagRecords(editor, tagged(id, row?.id ?? ''), noon);
  await tagRecords(editor, { ...tagged(id), records: [{ type: 'event', id: event.id }] }, noon);
  expect((await getIndicator(editor, id, here))?.tags).toMatchObject([{ type: 'event', subject: { title: '诚信' } }]);
  expect(await findByAddress(editor, 'entry', row?.id ?? '')).toMatchObject({ type: 'event', id: event.id });
  const period = { from: '2026-04-01', to: '2026-04-30' };
  const offered = await listOffered(editor, {
    of: { ledger: 'gatherings' },
    communityId: here,
    period,
    indicatorId: edition.idOf('1-2'),
  });
  expect(offered.map(({ type, title }) => [type, title])).toEqual([['event', '诚信']]);
});

test('What a record proves can be said anew, and it can be taken away again', async () => {
  const id = edition.idOf('1-2');
  await tagRecords(editor, { ...tagged(id, await banner('桥头')), kind: 'document' }, noon);
  expect((await leaf('1-2'))?.light).toBe('green');
  const [tag] = await db.select().from(evidenceTags).where(eq(evidenceTags.indicatorId, id));
  const change = { id: tag?.id ?? '', kind: 'process' as const, proves: '挂了三条' };
  await expect(changeTag(stranger, change, noon)).rejects.toThrow('notYours');
  await changeTag(editor, change, noon);
  expect((await leaf('1-2'))?.light).toBe('red');
  expect((await getIndicator(editor, id, here))?.tags).toMatchObject([{ proves: '挂了三条', kind: 'process' }]);
  await expect(untag(stranger, tag?.id ?? '', noon)).rejects.toThrow('notYours');
  expect(await untag(editor, tag?.id ?? '', noon)).toEqual({ indicatorId: id, communityId: here });
  expect((await getIndicator(editor, id, here))?.tags).toEqual([]);
});

test('Others neither tag nor state, at a place of theirs they may', async () => {
  const id = edition.idOf('1-1');
  const one = await banner('河边');
  await expect(tagRecords(stranger, tagged(id, one), noon)).rejects.toThrow('notYours');
  await expect(tagRecords(visitor, tagged(id, one), noon)).rejects.toThrow('notYours');
  const there = { ...tagged(id, one), communityId: stranger.communityId };
  await expect(tagRecords(stranger, there, noon)).rejects.toThrow('evidenceGone');
  await expect(tagRecords(office, there, noon)).rejects.toThrow('evidenceElsewhere');
  await expect(tagRecords(editor, { ...tagged(id, one), communityId: null }, noon)).rejects.toThrow('notYours');
  const said = { indicatorId: id, communityId: here, version: 0, conclusion: 'met' as const, statement: '' };
  await expect(saveStatement(stranger, said, noon)).rejects.toThrow('notYours');
  await tagRecords(editor, tagged(id, one), noon);
  await tagRecords(office, { ...tagged(id, one), communityId: null }, noon);
  expect((await leaf('1-1'))?.light).toBe('amber');
  expect(await getIndicator(stranger, id, here)).toBeUndefined();
  expect(await getTree(stranger, edition.id, here)).toBeUndefined();
});

test('A record of another time is refused with its day, and the whole choice with it', async () => {
  const [one, old] = [await banner('旧桥'), await banner('旧桥', '2025-10-31')];
  const refused = tagRecords(editor, tagged(edition.idOf('1-1'), one, old), noon);
  await expect(refused).rejects.toMatchObject({
    reasons: [{ code: 'evidenceOutOfPeriod', values: { from: '2025-11-01', to: '2026-10-31', day: '2025-10-31' } }],
  });
  expect((await leaf('1-1'))?.light).toBe('red');
  await expect(tagRecords(editor, tagged(edition.idOf('1-1')), noon)).rejects.toThrow('evidenceNotChosen');
  await expect(tagRecords(editor, tagged(edition.idOf('1'), one), noon)).rejects.toThrow('indicatorNotSmallest');
});

test('Two who write a statement at once do not overwrite each other', async () => {
  const said = { indicatorId: edition.idOf('1-1'), communityId: here, conclusion: 'partly' as const };
  const save = (version: number, statement: string) => saveStatement(editor, { ...said, version, statement }, noon);
  await save(0, '一');
  await expect(save(0, '二')).rejects.toThrow('changedMeanwhile');
  await save(1, '三');
  await expect(save(1, '四')).rejects.toThrow('changedMeanwhile');
  expect((await leaf('1-1'))?.statement).toMatchObject({ statement: '三', version: 2, conclusion: 'partly' });
});

describe('A closed edition', () => {
  test('Is closed by the office, once, and changes no more', async () => {
    const id = edition.idOf('1-1');
    await tagRecords(editor, tagged(id, await banner('塔下')), noon);
    expect((await listSmallest(editor)).map((one) => one.id)).toContain(id);
    await expect(closeEdition(editor, { id: edition.id, version: 1 }, noon)).rejects.toThrow('notYours');
    await closeEdition(office, { id: edition.id, version: 1 }, noon);
    await expect(closeEdition(office, { id: edition.id, version: 2 }, noon)).rejects.toThrow('editionClosed');
    await expect(tagRecords(editor, tagged(id, await banner('塔上')), noon)).rejects.toThrow('editionClosed');
    const [tag] = await db.select().from(evidenceTags).where(eq(evidenceTags.indicatorId, id));
    await expect(untag(editor, tag?.id ?? '', noon)).rejects.toThrow('editionClosed');
    const change = { id: tag?.id ?? '', kind: 'report' as const, proves: '改' };
    await expect(changeTag(editor, change, noon)).rejects.toThrow('editionClosed');
    const said = { indicatorId: id, communityId: here, version: 0, conclusion: 'met' as const, statement: '迟了' };
    await expect(saveStatement(editor, said, noon)).rejects.toThrow('editionClosed');
    expect((await listSmallest(editor)).map((one) => one.id)).not.toContain(id);
    expect((await leaf('1-1'))?.light).toBe('amber');
  });

  test('Of an edition that is not there nothing is told', async () => {
    expect(await getTree(office, 'none', null)).toBeUndefined();
    expect(await getIndicator(office, 'none', null)).toBeUndefined();
    await expect(closeEdition(office, { id: 'none', version: 1 }, noon)).rejects.toThrow('gone');
    const rows = await db.select().from(indicators).where(eq(indicators.editionId, edition.id));
    expect(rows).toHaveLength(3);
  });
});
