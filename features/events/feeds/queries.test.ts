import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { calendarText } from '@/lib/event-calendar';
import { makeEvent } from '@/lib/testing/events';
import { makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { getCalendar, getEventCalendar } from './queries';
import { calendarAddress, calendarName } from './rules';

let communityId = '';
const slugOf = (id: string) => `c-${id.slice(-12)}`;
const titles = (calendar: Awaited<ReturnType<typeof getCalendar>>) => calendar?.entries.map(({ title }) => title);

beforeAll(async () => {
  await makePortal();
  communityId = await makeCommunity();
});

test('A calendar holds what visitors may see: of all, of a community, of a kind', async () => {
  const elsewhere = await makeCommunity();
  await makeEvent({ communityId, title: '这里的讲堂' });
  await makeEvent({ communityId, title: '这里的歌会', kind: 'culture' });
  await makeEvent({ communityId, title: '这里的草稿', status: 'draft' });
  await makeEvent({ communityId: elsewhere, title: '别处的讲堂' });
  expect(titles(await getCalendar({ by: 'communities', name: slugOf(communityId) }))?.sort()).toEqual(
    ['这里的讲堂', '这里的歌会'].sort(),
  );
  expect(titles(await getCalendar({ by: 'kinds', name: 'culture' }))).toContain('这里的歌会');
  expect(titles(await getCalendar({ by: 'kinds', name: 'culture' }))).not.toContain('别处的讲堂');
  const all = titles(await getCalendar({ by: 'all' }));
  expect(all).toEqual(expect.arrayContaining(['这里的讲堂', '这里的歌会', '别处的讲堂']));
  expect(all).not.toContain('这里的草稿');
  expect(await getCalendar({ by: 'kinds', name: 'none' })).toBeUndefined();
  expect(await getCalendar({ by: 'communities', name: 'none' })).toBeUndefined();
});

test('A program that had the event before sees under the same name that it was cancelled, later and newer', async () => {
  const { id, number } = await makeEvent({ communityId, title: '会取消的' });
  const [before] = (await getEventCalendar(number))?.entries ?? [];
  const later = new Date(Date.now() + 86_400_000);
  await write(
    system,
    async (tx) => {
      await tx
        .update(events)
        .set({ status: 'cancelled', cancelledBecause: '下大雨', version: 2 })
        .where(eq(events.id, id));
      await record(tx, 'event.cancelled', { type: 'event', id });
    },
    later,
  );
  const calendar = await getEventCalendar(number);
  const [after] = calendar?.entries ?? [];
  expect(after).toMatchObject({ uid: before?.uid, isCancelled: true, version: 2, changedAt: later });
  expect(before?.changedAt.getTime()).toBeLessThan(later.getTime());
  const read = new ICAL.Component(ICAL.parse(calendarText(calendar ?? { name: '', entries: [] })));
  const [event] = read.getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(String(event?.getFirstPropertyValue('description'))).toContain('下大雨');
  const draft = await makeEvent({ communityId, status: 'draft', startsAt: noon });
  expect(await getEventCalendar(draft.number)).toBeUndefined();
});

test('An address of a calendar is read as it is written', () => {
  expect(calendarAddress({ by: 'kinds', name: 'co-building' })).toBe('/calendar/kinds/co-building.ics');
  expect(calendarName('co-building.ics')).toBe('co-building');
  for (const file of ['all', 'all.atom', '../x.ics', 'A.ics', '.ics']) expect(calendarName(file)).toBeUndefined();
});
