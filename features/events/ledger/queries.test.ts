import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { eventTargets } from '@/db/schema/events';
import { exportList } from '@/features/audit/exports/mutations';
import { readSheet } from '@/lib/spreadsheets/sheet';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { eventSheet } from '../imports/sheets';
import { listLedger, listProgress, listUnsettled, listYears, sumLedger } from './queries';
import { eventsExport } from './sheets';

let [here, there] = ['', ''];
let [editor, office, auditor]: Viewer[] = [];
const at = (day: string) => new Date(`${day}T09:00:00+08:00`);

beforeAll(async () => {
  [here, there] = [await makeCommunity('甲社区'), await makeCommunity('乙社区')];
  editor = await makeAccount('editor', here);
  office = await makeAccount('office');
  auditor = await makeAccount('auditor');
  const held = { status: 'held' as const, expected: 60 };
  for (const [day, attendance] of [
    ['2025-12-31', 10],
    ['2026-01-01', 20],
    ['2026-03-05', 30],
    ['2026-03-05', 40],
  ] as const)
    await makeEvent({ ...held, communityId: here, startsAt: at(day), attendance });
  await makeEvent({ ...held, communityId: there, startsAt: at('2026-03-08'), attendance: 500, kind: 'sport' });
  await makeEvent({ communityId: here, startsAt: at('2026-11-20'), title: '还没确认' });
  await makeEvent({ communityId: here, startsAt: at('2026-12-20') });
  await makeEvent({ communityId: here, startsAt: at('2026-11-19'), status: 'cancelled' });
  await write(system, async (tx) => {
    const set = { communityId: here, year: 2026, kind: 'lecture' as const, target: 6, setAt: noon };
    await tx.insert(eventTargets).values(set);
    await record(tx, 'event-target.set', { type: 'community', id: here });
  });
});

describe('The register', () => {
  test('Has what was held, page by page and back, each row once', async () => {
    const first = await listLedger(editor as Viewer, {}, 2);
    const second = await listLedger(editor as Viewer, { before: first.older }, 2);
    expect([...first.items, ...second.items].map(({ attendance }) => attendance).toSorted()).toEqual([10, 20, 30, 40]);
    expect(second.older).toBeUndefined();
    expect((await listLedger(editor as Viewer, { after: second.newer }, 2)).items).toEqual(first.items);
  });

  test('By year, kind and community, within the reach of the viewer', async () => {
    expect(await sumLedger(editor as Viewer, {})).toEqual({ held: 4, visits: 100 });
    expect(await sumLedger(editor as Viewer, { year: '2025' })).toEqual({ held: 1, visits: 10 });
    expect(await sumLedger(office as Viewer, { kind: 'sport' })).toEqual({ held: 1, visits: 500 });
    for (const viewer of [office, auditor])
      expect(await sumLedger(viewer as Viewer, {})).toEqual({ held: 5, visits: 600 });
    expect(await sumLedger(editor as Viewer, { kind: 'sport' })).toEqual({ held: 0, visits: 0 });
    expect(await listYears(editor as Viewer)).toEqual([2026, 2025]);
    expect(await listYears(visitor)).toEqual([]);
  });

  test('Names what is over and not settled, for those who settle', async () => {
    expect((await listUnsettled(editor as Viewer, noon)).map(({ title }) => title)).toEqual(['还没确认']);
    expect(await listUnsettled(auditor as Viewer, noon)).toEqual([]);
  });

  test('Goes out in the headers by which the import reads it', async () => {
    const asked = { name: 'events', act: 'event.read' as const, list: eventsExport, posted: { year: '2026' } };
    const { content } = await exportList(editor as Viewer, asked, 'zh-CN', noon);
    const read = await readSheet(eventSheet([{ id: here, name: '甲社区', nameEn: 'Trial' }]), content);
    expect(read.bad).toEqual([]);
    expect(read.rows.map(({ row }) => [row.community, row.startsAt, row.attendance, row.expected])).toContainEqual([
      here,
      at('2026-01-01'),
      20,
      60,
    ]);
    expect(read.ignored).toEqual(['编号', '照片数', '感悟数']);
  });
});

test('Held and meant, by month and community', async () => {
  const [mine, others] = await listProgress(office as Viewer, 2026, 'lecture', [here, there]);
  expect(mine).toMatchObject({ held: 3, visits: 90, target: 6 });
  expect(mine?.months[2]).toEqual({ held: 2, visits: 70 });
  expect(others).toMatchObject({ held: 0, target: 12 });
  const [sport] = await listProgress(office as Viewer, 2026, 'sport', [there]);
  expect(sport).toMatchObject({ held: 1, visits: 500, target: 0 });
});
