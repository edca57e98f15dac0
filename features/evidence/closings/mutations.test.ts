import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { jobs } from '@/db/schema/jobs';
import { records } from '@/db/schema/records';
import { banners } from '@/features/ledgers/definitions/banners';
import { keepEntry, removeEntry } from '@/features/ledgers/mutations';
import { makeEdition } from '@/lib/testing/evidence';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Staff } from '@/lib/viewer';
import { closeEdition } from '../editions/mutations';
import { listPlaces } from '../leaves/queries';
import { tagRecords } from '../mutations';
import { getIndicator, getTree } from '../queries';
import { keepClosing } from './mutations';

let here: string;
let editor: Staff;
let office: Staff;
let edition: Awaited<ReturnType<typeof makeEdition>>;
let entryId: string;

beforeAll(async () => {
  office = (await makeAccount('office')) as Staff;
});

beforeEach(async () => {
  here = await makeCommunity();
  editor = (await makeAccount('editor', here)) as Staff;
  edition = await makeEdition(office, [
    { code: '1' },
    { code: '1-1', parent: '1', needs: { process: 1 } },
    { code: '1-2', parent: '1', figure: 'banners.quantity.banner' },
  ]);
  const of = { communityId: here, grid: '', campaignId: null, quantity: 3, quantity2: null, people: null };
  const banner = { ...of, day: '2026-03-05', category: 'banner', place: '东门', details: { text: '讲文明' } };
  entryId = await keepEntry(editor, banners, banner, noon);
  const tag = { indicatorId: edition.idOf('1-1'), communityId: here, kind: null };
  await tagRecords(editor, { ...tag, records: [{ type: 'entry', id: entryId }] }, noon);
});

const lights = async (communityId: string | null = here) =>
  (await getTree(office, edition.id, communityId))?.rows.map(({ leaf }) => leaf?.light);
const kept = () =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, 'indicators.closing-kept'), eq(records.subjectId, edition.id)));

test('How a closed edition stood stays, whatever becomes of the records behind it', async () => {
  expect(await lights()).toEqual([undefined, 'green', 'green']);
  await closeEdition(office, { id: edition.id, version: 1 }, noon);
  const [job] = await db
    .select()
    .from(jobs)
    .where(eq(jobs.key, `closing:${edition.id}`));
  expect(job).toMatchObject({ kind: 'keep-closing', runAt: noon, payload: { editionId: edition.id } });
  await keepClosing(edition.id, noon);
  await removeEntry(editor, { id: entryId, version: 1, because: '写错了' }, noon);
  expect(await lights()).toEqual([undefined, 'green', 'green']);
  expect(await lights(null)).toEqual([undefined, 'red', 'green']);
  const view = await getIndicator(office, edition.idOf('1-1'), here);
  expect(view?.leaf).toMatchObject({ light: 'green', parts: [{ part: 'process', had: 1, need: 1 }] });
  const tree = await getTree(office, edition.id, null);
  const places = tree ? await listPlaces(office, tree.edition, tree.rows) : [];
  expect(places.find(({ community }) => community.id === here)?.counts).toEqual({ red: 0, amber: 0, green: 2 });
});

test('It is kept once, and of an edition that is open nothing is', async () => {
  await keepClosing(edition.id, noon);
  expect(await kept()).toEqual([]);
  await closeEdition(office, { id: edition.id, version: 1 }, noon);
  await Promise.all([keepClosing(edition.id, noon), keepClosing(edition.id, noon)]);
  await removeEntry(editor, { id: entryId, version: 1, because: '写错了' }, noon);
  await keepClosing(edition.id, noon);
  expect(await kept()).toHaveLength(1);
  expect(await lights()).toEqual([undefined, 'green', 'green']);
});

test('A community that is younger than the closing had nothing', async () => {
  await closeEdition(office, { id: edition.id, version: 1 }, noon);
  await keepClosing(edition.id, noon);
  const young = await makeCommunity();
  const of = { communityId: young, grid: '', campaignId: null, quantity: 3, quantity2: null, people: null };
  const banner = { ...of, day: '2026-03-05', category: 'banner', place: '西门', details: { text: '讲文明' } };
  await keepEntry((await makeAccount('editor', young)) as Staff, banners, banner, noon);
  const rows = (await getTree(office, edition.id, young))?.rows ?? [];
  expect(rows.map(({ leaf }) => leaf && [leaf.light, leaf.kept])).toEqual([null, ['red', true], ['red', true]]);
});

test('While an edition is open its lights follow the records', async () => {
  await removeEntry(editor, { id: entryId, version: 1, because: '写错了' }, noon);
  expect(await lights()).toEqual([undefined, 'red', 'red']);
});
