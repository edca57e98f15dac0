import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarText } from './event-calendar';

const at = (text: string) => new Date(`${text}+08:00`);

// The night on which New York changes its clocks: an hour that is not there in that zone.
const entry: CalendarEntry = {
  uid: 'urn:uuid:one',
  address: 'https://linli.example/events/2026-0001',
  title: '道德讲堂，第一讲; 家风',
  text: `第一行\n第二行；${'很长的一句话，'.repeat(30)}`,
  place: '文化中心二楼，梧桐路 1 号',
  startsAt: at('2026-03-08T02:30:00'),
  endsAt: at('2026-03-08T15:30:00'),
  isCancelled: false,
  version: 3,
  createdAt: at('2026-03-01T09:00:00'),
  changedAt: at('2026-03-02T10:00:00'),
};

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

test('Another program reads back what was planned, at the neighbourhood’s time', () => {
  const { calendar, events } = read(calendarText({ name: '活动', entries: [entry] }));
  const [event] = events;
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('活动');
  expect(event?.uid).toBe(entry.uid);
  expect(event?.summary).toBe(entry.title);
  expect(event?.description).toBe(entry.text);
  expect(event?.location).toBe(entry.place);
  expect(event?.startDate.toJSDate()).toEqual(entry.startsAt);
  expect(event?.endDate.toJSDate()).toEqual(entry.endsAt);
  expect(event?.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Asia/Shanghai');
  expect(event?.sequence).toBe(3);
  for (const stamp of ['dtstamp', 'last-modified'])
    expect(String(event?.component.getFirstPropertyValue(stamp))).toBe('2026-03-02T02:00:00Z');
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
});

test('What is cancelled says so, so that programs strike it out', () => {
  const [event] = read(calendarText({ name: '活动', entries: [{ ...entry, isCancelled: true }] })).events;
  expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('No line is longer than 75 bytes, and each ends as the standard says', () => {
  const text = calendarText({ name: '活动', entries: [entry] });
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
});

test('The same file is made wherever the server stands', () => {
  const program = `
    import { calendarText } from './lib/event-calendar.ts';
    const entry = JSON.parse(process.argv[1], (name, value) => (/At$/.test(name) ? new Date(value) : value));
    process.stdout.write(calendarText({ name: '活动', entries: [entry] }));`;
  const [here, ...elsewhere] = ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'].map((zone) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, JSON.stringify(entry)], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );
  expect(here).toContain('DTSTART;TZID=Asia/Shanghai:20260308T023000');
  for (const other of elsewhere) expect(other).toBe(here);
}, 60_000);
