import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { eventGroups, eventSteps, events, programmeTemplates } from '@/db/schema/events';
import { jobs } from '@/db/schema/jobs';
import { messages } from '@/db/schema/outbox';
import { records } from '@/db/schema/records';
import { signUps } from '@/db/schema/sign-ups';
import { searchFor } from '@/db/search';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import { prepareProgrammes } from '../programmes/mutations';
import { indexEvent, reindexEvents } from '../search/mutations';
import { enter } from '../sign-ups/mutations';
import { letSpeakerLeave, saveSpeaker } from '../speakers/mutations';
import { saveVenue } from '../venues/mutations';
import type { PlanInput } from './inputs';
import { cancelEvent, discardEvent, planEvent, publishEvent, saveEvent } from './mutations';
import { conflictsOf, getEvent, listEvents } from './queries';

const hour = 3_600_000;
const at = (hours: number) => new Date(noon.getTime() + hours * hour);

let here = '';
let editor: Viewer;
let stranger: Viewer;
let venueId = '';
let speakerIds: string[] = [];

const venueOf = (name: string, capacity = 40) => ({
  ...{ id: null, version: 0, communityId: here, name, address: '一号', capacity, doors: ['正门'] },
  ...{ directions: '', mapAlt: '', inUse: true },
});
const speakerOf = (name: string) => ({
  ...{ id: null, version: 0, communityId: here, name, topics: '' },
  ...{ kind: 'resident' as const, agreedOn: '2026-03-01' },
});

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here);
  stranger = await makeAccount('editor', await makeCommunity());
  venueId = await saveVenue(editor, venueOf('礼堂'), noon);
  speakerIds = [
    await saveSpeaker(editor, speakerOf('罗师傅'), noon),
    await saveSpeaker(editor, speakerOf('俞老师'), noon),
  ];
  await prepareProgrammes(noon);
});

const lecture = (more: Partial<PlanInput> = {}): PlanInput => ({
  kind: 'lecture',
  communityId: here,
  title: '邻里守望',
  summary: '三个故事。',
  virtue: 'family',
  audience: 'everybody',
  seriesId: null,
  venueId,
  startsAt: at(48),
  endsAt: at(49),
  host: '孟知秋',
  partners: '',
  responsibleId: null,
  materials: '投影',
  signUp: true,
  signUpUntil: null,
  offerHours: 24,
  questions: ['要不要轮椅位'],
  speakerIds,
  groups: [{ id: null, name: '', seats: 2 }],
  programmeId: null,
  steps: [{ title: '学模范', minutes: 20, required: true, performer: '罗师傅', material: '' }],
  ...more,
});

const rowOf = async (id: string) => {
  const [row] = await db.select().from(events).where(eq(events.id, id));
  if (!row) throw new Error('There is no such event.');
  return row;
};
const groupsOf = (id: string) => db.select().from(eventGroups).where(eq(eventGroups.eventId, id));
const actsOf = async (id: string) =>
  (await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number))).map(
    ({ action }) => action,
  );
const lettersOf = async (eventId: string) =>
  (await db.select().from(messages)).filter(({ facts }) => facts.eventId === eventId).map(({ kind }) => kind);
const found = async (text: string) =>
  (await searchFor(db, { text, facets: { audience: 'public', community: here } }, 20)).map(
    ({ subjectId }) => subjectId,
  );
const published = async (more: Partial<PlanInput> = {}) => planEvent(editor, lecture(more), { publish: true }, noon);
const somebody = async (eventId: string, name: string) => {
  const [group] = await groupsOf(eventId);
  const call = { eventId, groupId: group?.id ?? '', name, contact: '13900000001', helper: '', answers: {} };
  return enter(editor, { ...call, for: 'self' }, noon);
};
/** The same event again as it stands, changed. */
const changed = async (id: string, more: Partial<PlanInput>) => {
  const groups = (await groupsOf(id)).map(({ id, name, seats }) => ({ id, name, seats }));
  const { version } = await rowOf(id);
  return saveEvent(editor, { ...lecture({ groups, ...more }), id, version }, { publish: false }, noon);
};

describe('A draft', () => {
  test('gets the next number of its year, its steps, speakers and seats, and a record; nobody finds it', async () => {
    const one = await planEvent(editor, lecture({ title: '蒹葭一' }), { publish: false }, noon);
    const next = await planEvent(editor, lecture(), { publish: false }, noon);
    expect(one.number).toMatch(/^2026-\d{4}$/);
    expect(Number(next.number.slice(5))).toBe(Number(one.number.slice(5)) + 1);
    const other = { startsAt: new Date('2027-01-01T09:00+08:00'), endsAt: new Date('2027-01-01T10:00+08:00') };
    expect((await planEvent(editor, lecture(other), { publish: false }, noon)).number).toBe('2027-0001');
    const seen = await getEvent(editor, one.number);
    expect(seen).toMatchObject({ status: 'draft', session: null, speakers: 2, steps: [{ title: '学模范' }] });
    expect(seen?.groups).toMatchObject([{ name: '', seats: 2, held: 0, used: false }]);
    expect(await actsOf(one.id)).toEqual(['event.drafted']);
    expect(await found('蒹葭一')).toEqual([]);
  });

  test('is not planned for another community, nor met there', async () => {
    const { number } = await planEvent(editor, lecture(), { publish: false }, noon);
    expect(await getEvent(editor, number)).toBeDefined();
    expect(await getEvent(stranger, number)).toBeUndefined();
    await expect(planEvent(stranger, lecture(), { publish: false }, noon)).rejects.toThrow('notYours');
    expect((await listEvents(stranger, {})).items).toEqual([]);
    expect((await listEvents(editor, { status: 'draft' })).items.map((row) => row.number)).toContain(number);
  });

  test('takes the steps of a template and keeps what was typed in those of the same name', async () => {
    const [template] = await db.select().from(programmeTemplates).where(eq(programmeTemplates.name, '五环节'));
    const programmeId = template?.id ?? '';
    const { id } = await planEvent(editor, lecture({ programmeId }), { publish: false }, noon);
    const steps = await db.select().from(eventSteps).where(eq(eventSteps.eventId, id)).orderBy(eventSteps.position);
    expect(steps.map(({ title, performer }) => title + performer)).toEqual([
      '唱歌曲',
      '学模范罗师傅',
      '诵经典',
      '发善心',
      '送吉祥',
    ]);
    expect(steps.filter(({ required }) => required).map(({ title }) => title)).toEqual(['学模范', '诵经典']);
  });

  test('is thrown away with everything that belongs to it, but not after it was public', async () => {
    const { id } = await planEvent(editor, lecture(), { publish: false }, noon);
    await discardEvent(editor, { id, version: 1 }, noon);
    await expect(rowOf(id)).rejects.toThrow();
    expect(await groupsOf(id)).toEqual([]);
    expect(await actsOf(id)).toEqual(['event.discarded', 'event.drafted']);
    const shown = await published();
    await expect(discardEvent(editor, { id: shown.id, version: 2 }, noon)).rejects.toThrow('eventNotDraft');
  });

  test('that somebody changed meanwhile is not overwritten', async () => {
    const { id } = await planEvent(editor, lecture(), { publish: false }, noon);
    await changed(id, { title: '先改的' });
    const late = { ...lecture({ title: '后改的' }), id, version: 1 };
    await expect(saveEvent(editor, late, { publish: false }, noon)).rejects.toThrow('changedMeanwhile');
    expect((await rowOf(id)).title).toBe('先改的');
  });
});

describe('Publication', () => {
  test('gives a lecture its session, makes it found, and asks for the reminder', async () => {
    const elsewhere = await makeCommunity();
    const lead = await makeAccount('lead', elsewhere);
    const hall = await saveVenue(lead, { ...venueOf('小礼堂'), communityId: elsewhere }, noon);
    const own = { communityId: elsewhere, venueId: hall, speakerIds: [] };
    const sessions = [];
    for (const kind of ['lecture', 'sport', 'lecture'] as const) {
      const { id } = await planEvent(lead, lecture({ ...own, kind }), { publish: true }, noon);
      sessions.push((await rowOf(id)).session);
    }
    expect(sessions).toEqual([1, null, 2]);
    const { id } = await published({ title: '芦花飞' });
    expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: noon });
    expect(await found('芦花飞')).toEqual([id]);
    expect(await actsOf(id)).toEqual(['event.published', 'event.drafted']);
    const asked = await db.select().from(jobs).where(eq(jobs.kind, 'remind-of-event'));
    expect(asked.map(({ payload }) => payload)).toContainEqual({ eventId: id });
  });

  test('is refused with every reason at once, and leaves nothing behind', async () => {
    const before = (await db.select().from(events)).length;
    const bare = lecture({ virtue: null, summary: '', groups: [{ id: null, name: '', seats: 41 }] });
    await expect(planEvent(editor, bare, { publish: true }, noon)).rejects.toThrow(
      'summaryMissing, seatsOverCapacity, virtueMissing',
    );
    expect(await db.select().from(events)).toHaveLength(before);
  });

  test('A draft is published as it was seen, not as somebody changed it meanwhile', async () => {
    const { id } = await planEvent(editor, lecture(), { publish: false }, noon);
    await expect(publishEvent(editor, { id, version: 7 }, noon)).rejects.toThrow('changedMeanwhile');
    await expect(publishEvent(stranger, { id, version: 1 }, noon)).rejects.toThrow('notYours');
    await publishEvent(editor, { id, version: 1 }, noon);
    expect((await rowOf(id)).status).toBe('published');
  });
});

describe('A change of what is public', () => {
  test('tells everybody when the time moves, reminds anew, and tells nobody when words change', async () => {
    const { id } = await published({ title: '荻花' });
    await somebody(id, '甲');
    await changed(id, { title: '荻花两岸' });
    expect(await found('荻花两岸')).toEqual([id]);
    expect(await lettersOf(id)).not.toContain('event-changed');
    await changed(id, { title: '荻花两岸', startsAt: at(72), endsAt: at(73) });
    expect((await lettersOf(id)).filter((kind) => kind === 'event-changed')).toHaveLength(1);
    const reminders = (await db.select().from(jobs).where(eq(jobs.kind, 'remind-of-event'))).filter(
      ({ payload }) => (payload as { eventId: string }).eventId === id,
    );
    expect(reminders).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ startsAt: at(72), remindedAt: null, version: 4 });
    expect(await actsOf(id)).toContain('event.changed');
  });

  test('Seats go down to what is held and not below; added ones are offered to those who wait', async () => {
    const { id } = await published();
    const people = [await somebody(id, '甲'), await somebody(id, '乙'), await somebody(id, '丙')];
    const statuses = async () => {
      const rows = await db.select().from(signUps).where(eq(signUps.eventId, id));
      return people.map((person) => rows.find((row) => row.id === person)?.status);
    };
    expect(await statuses()).toEqual(['seated', 'seated', 'waiting']);
    const [group] = await groupsOf(id);
    const seats = (seats: number) => ({ groups: [{ id: group?.id ?? '', name: '', seats }] });
    await expect(changed(id, seats(1))).rejects.toThrow('seatsBelowHeld');
    expect((await groupsOf(id))[0]?.seats).toBe(2);
    await changed(id, seats(3));
    expect(await statuses()).toEqual(['seated', 'seated', 'offered']);
    expect(await lettersOf(id)).toContain('seat-offered');
  });

  test('An offer does not outlast an event that moves forward, and its person is told until when', async () => {
    const { id } = await published({ groups: [{ id: null, name: '', seats: 1 }] });
    await somebody(id, '甲');
    const waiting = await somebody(id, '乙');
    const [group] = await groupsOf(id);
    const seats = { groups: [{ id: group?.id ?? '', name: '', seats: 2 }] };
    const offered = async () => (await db.select().from(signUps).where(eq(signUps.id, waiting)))[0];
    await changed(id, seats);
    expect(await offered()).toMatchObject({ status: 'offered', offerEndsAt: at(24) });
    await changed(id, { ...seats, startsAt: at(30), endsAt: at(31) });
    expect((await offered())?.offerEndsAt).toEqual(at(24));
    await changed(id, { ...seats, startsAt: at(20), endsAt: at(21) });
    expect(await offered()).toMatchObject({ status: 'offered', offerEndsAt: at(19) });
    expect((await lettersOf(id)).filter((kind) => kind === 'seat-offered')).toHaveLength(2);
  });

  test('A group for which somebody signed up stays; one that nobody chose can go', async () => {
    const groups = [
      { id: null, name: '长者', seats: 2 },
      { id: null, name: '家庭', seats: 2 },
    ];
    const { id } = await published({ groups });
    await somebody(id, '甲');
    const [first, second] = await groupsOf(id);
    const kept = (group: typeof first) => ({ groups: [{ id: group?.id ?? '', name: '同', seats: 3 }] });
    await expect(changed(id, kept(second))).rejects.toThrow('groupTaken');
    await changed(id, kept(first));
    expect(await groupsOf(id)).toMatchObject([{ id: first?.id, name: '同', seats: 3 }]);
  });

  test('Somebody who left the roster is not asked anew, and keeps no event from being saved', async () => {
    const leaving = await saveSpeaker(editor, speakerOf('宋师傅'), noon);
    const { id } = await published({ speakerIds: [leaving] });
    await letSpeakerLeave(editor, { id: leaving, version: 1 }, noon);
    await changed(id, { speakerIds: [leaving], host: '别人' });
    await expect(published({ speakerIds: [leaving] })).rejects.toThrow('speakerLeft');
  });
});

describe('Cancelling', () => {
  test('says why, tells everybody who may still come, and stays found', async () => {
    const { id } = await published({ title: '菖蒲' });
    await somebody(id, '甲');
    await cancelEvent(editor, { id, version: 2, reason: '礼堂停电' }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled', cancelledBecause: '礼堂停电' });
    expect((await lettersOf(id)).filter((kind) => kind === 'event-cancelled')).toHaveLength(1);
    expect(await found('菖蒲')).toEqual([id]);
    expect((await actsOf(id))[0]).toBe('event.cancelled');
    await expect(cancelEvent(editor, { id, version: 3, reason: '再次' }, noon)).rejects.toThrow('eventNotPublished');
  });

  test('is not for another community', async () => {
    const { id } = await published();
    await expect(cancelEvent(stranger, { id, version: 2, reason: '不' }, noon)).rejects.toThrow('notYours');
    expect((await rowOf(id)).status).toBe('published');
  });
});

test('The same hall or speaker at the same time is a conflict; one after the other, called off or itself is none', async () => {
  const hall = await saveVenue(editor, venueOf('侧厅'), noon);
  const speaker = await saveSpeaker(editor, speakerOf('柳老师'), noon);
  const mine = { venueId: hall, speakerIds: [speaker], startsAt: at(100), endsAt: at(102) };
  const { id, number } = await published({ ...mine, title: '先排的' });
  const other = await saveVenue(editor, venueOf('别处'), noon);
  const asked = (more: Partial<typeof mine>, except: string | null = null) =>
    conflictsOf({ ...mine, ...more }, except).then((all) => all.map((one) => [one.as, one.number, one.with]));
  expect(await asked({})).toEqual([
    ['venue', number, '侧厅'],
    ['speaker', number, '柳老师'],
  ]);
  expect(await asked({ venueId: other, startsAt: at(101), endsAt: at(104) })).toEqual([['speaker', number, '柳老师']]);
  expect(await asked({ startsAt: at(102), endsAt: at(103) })).toEqual([]);
  expect(await asked({}, id)).toEqual([]);
  await cancelEvent(editor, { id, version: 2, reason: '停电' }, noon);
  expect(await asked({})).toEqual([]);
});

test('The search is made anew where it does not hold exactly the public events', async () => {
  const { id } = await published({ title: '茭白田' });
  expect(await reindexEvents()).toBe(0);
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const row = await rowOf(id);
  await write(editor, async (tx) => {
    await indexEvent(tx, { ...row, status: 'draft' });
    await record(tx, 'event.changed', { type: 'event', id });
  });
  expect(await found('茭白田')).toEqual([]);
  expect(await reindexEvents(3)).toBeGreaterThan(0);
  expect(await found('茭白田')).toEqual([id]);
  expect(await reindexEvents()).toBe(0);
});
