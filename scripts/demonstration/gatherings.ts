/**
 * A year of what people gather for, played through the same mutations as everything else: planned, signed up for, checked in,
 * settled. What is still to come begins some days after the demonstration was filled, so that there is something to sign up for.
 */
import { asc, count, eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventGroups, events } from '@/db/schema/events';
import { quizQuestions } from '@/db/schema/quizzes';
import { signUps } from '@/db/schema/sign-ups';
import type { SeedEvent } from '@/db/seed/events/content.types';
import { gatherings } from '@/db/seed/events/gatherings';
import { lectures } from '@/db/seed/events/lectures';
import { questions } from '@/db/seed/quiz-questions';
import { saveRemark, settle } from '@/features/events/afterwards/mutations';
import type { Entry } from '@/features/events/check-in/inputs';
import { takeAttendance } from '@/features/events/check-in/mutations';
import { clearEvents } from '@/features/events/demonstration/mutations';
import { cancelEvent, planEvent } from '@/features/events/planning/mutations';
import { seedQuestions } from '@/features/events/quizzes/mutations';
import { addItem } from '@/features/events/session-files/mutations';
import { enter } from '@/features/events/sign-ups/mutations';
import { saveStation } from '@/features/events/stations/mutations';
import { fromShanghai, shanghai } from '@/lib/time';
import { system } from '@/lib/viewer';
import { type Desk, officeOf } from './office';
import { type Places, placesOf } from './places';
import { visitorAt } from './visitors';

const began = fromShanghai('2025-12-06 09:00');
const hour = 3_600_000;
const day = 24 * hour;

/** Plays the year when it was not played whole before; what an interrupted start left is taken away first. */
export async function playEvents(now = new Date()): Promise<void> {
  if (await isPlayed()) return;
  console.log('  a year of lectures and gatherings …');
  await write(
    system,
    async (tx) => {
      await clearEvents(tx);
      await seedQuestions(tx, questions);
      await record(tx, 'portal.prepared', { type: 'portal', id: '1' }, { demonstration: true });
    },
    began,
  );
  const office = await officeOf();
  const places = await placesOf(office, began);
  const all = [...lectures, ...gatherings].map((seed) => ({ seed, startsAt: startOf(seed, now) }));
  for (const { seed, startsAt } of all.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const desk = office.desks.get(seed.community);
    if (!desk) throw new Error(`${seed.title} has no community.`);
    await play(seed, startsAt, { desk, places, now });
  }
}

/** Everything is there when the last of it is: what was signed up for what is still to come. */
async function isPlayed(): Promise<boolean> {
  const [held] = await db.select({ rows: count() }).from(events);
  const expected = gatherings.reduce((sum, { signedUp = 0 }) => sum + signedUp, 0);
  const [waiting] = await db
    .select({ rows: count() })
    .from(signUps)
    .innerJoin(events, eq(events.id, signUps.eventId))
    .where(eq(events.status, 'published'));
  return (held?.rows ?? 0) >= lectures.length + gatherings.length && (waiting?.rows ?? 0) >= expected;
}

/** `+5 14:30`: five days after today. */
function startOf({ at }: SeedEvent, now: Date): Date {
  const [, days, clock] = /^\+(\d+) (\d\d:\d\d)$/.exec(at) ?? [];
  if (!days) return fromShanghai(at);
  const on = shanghai(new Date(now.getTime() + Number(days) * day)).toISOString();
  return fromShanghai(`${on.slice(0, 10)} ${clock}`);
}

type Scene = { desk: Desk; places: Places; now: Date };

async function play(seed: SeedEvent, startsAt: Date, { desk, places, now }: Scene): Promise<void> {
  const planned = new Date(Math.min(startsAt.getTime() - 12 * day, now.getTime() - 2 * day));
  const { id, number } = await planEvent(desk.editor, planOf(seed, startsAt, desk, places), { publish: true }, planned);
  if (seed.kind === 'fair') await setUpStations(number, desk, planned);
  if (seed.cancelled) {
    const given = { id, version: (await eventOf(id)).version, reason: seed.cancelled };
    await cancelEvent(desk.lead, given, new Date(startsAt.getTime() - 2 * day));
    return;
  }
  await signPeopleUp(seed, id, desk, planned);
  if (!seed.came) return;
  await checkIn(seed, id, desk, startsAt);
  await settleIt(seed, id, desk, new Date(startsAt.getTime() + 20 * hour));
}

function planOf(seed: SeedEvent, startsAt: Date, { communityId, editor }: Desk, places: Places) {
  const { kind, title, summary, audience, virtue = null, host = '', partners = '', materials = '', groups = [] } = seed;
  const template = places.programmes.find(({ name }) => name === seed.template);
  const fills = Object.entries(seed.steps ?? {});
  const steps = (template?.steps ?? []).map((step) => {
    const [, fill] = fills.find(([word]) => step.title.includes(word)) ?? [];
    return { ...step, performer: fill?.performer ?? '', material: fill?.material ?? '' };
  });
  return {
    ...{ kind, communityId, title, summary, audience, virtue, host, partners, materials, steps },
    seriesId: places.series.get(seed.series ?? '') ?? null,
    venueId: places.venues.get(seed.venue) ?? '',
    startsAt,
    endsAt: new Date(startsAt.getTime() + seed.minutes * 60_000),
    responsibleId: editor.id,
    signUp: groups.length > 0,
    signUpUntil: null,
    offerHours: 24,
    questions: seed.questions ?? [],
    speakerIds: (seed.speakers ?? []).flatMap((name) => places.speakers.get(name) ?? []),
    groups: groups.map((group) => ({ id: null, ...group })),
    programmeId: null,
  };
}

/** A stand a topic of the bank, up to four questions each. */
async function setUpStations(eventNumber: string, { editor }: Desk, now: Date): Promise<void> {
  const bank = await db.select().from(quizQuestions).orderBy(asc(quizQuestions.id));
  for (const topic of new Set(bank.map((question) => question.topic))) {
    const questionIds = bank
      .filter((question) => question.topic === topic)
      .slice(0, 4)
      .map(({ id }) => id);
    const passAt = Math.max(1, questionIds.length - 1);
    await saveStation(editor, { id: null, eventNumber, name: topic, questionIds, passAt, prize: '一包花种' }, now);
  }
}

const eventOf = async (id: string) => {
  const [event] = await db.select().from(events).where(eq(events.id, id));
  if (!event) throw new Error('The event was not stored.');
  return event;
};

/** The desk notes who signs up, at once: those that wait together share one commit. */
async function signPeopleUp(seed: SeedEvent, eventId: string, { editor }: Desk, now: Date): Promise<void> {
  const groups = await db.select().from(eventGroups).where(eq(eventGroups.eventId, eventId));
  if (groups.length === 0) return;
  const people = seed.came?.known ?? seed.signedUp ?? 0;
  await Promise.all(
    Array.from({ length: people }, (_, n) => {
      const groupId = groups[n % groups.length]?.id ?? '';
      const answers: Record<string, string> = seed.questions ? { 0: n % 3 === 0 ? '不清楚' : '有' } : {};
      const elder = n % 7 === 3;
      const helper = elder ? '女儿' : '';
      const person = { ...visitorAt(eventId, n), for: elder ? ('elder' as const) : ('self' as const), helper, answers };
      return enter(editor, { eventId, groupId, ...person }, now);
    }),
  );
}

/** Receipts are tapped on the list, those without one say who they are, and heads are counted at the doors. */
async function checkIn(seed: SeedEvent, eventId: string, { editor, second }: Desk, startsAt: Date): Promise<void> {
  const { known, counted } = seed.came ?? { known: 0, counted: 0 };
  const signedUp = await db.select().from(signUps).where(eq(signUps.eventId, eventId));
  const at = startsAt.getTime() - 10 * 60_000;
  const seen = (n: number) => ({ id: newId(at + n * 1_000), door: '', at: at + n * 1_000 });
  const entries: Entry[] = signedUp
    .filter(({ status }) => status === 'seated')
    .map(({ id }, n) => ({ kind: 'list', ...seen(n), signUpId: id }));
  if (signedUp.length === 0)
    for (let n = 0; n < known; n += 1) entries.push({ kind: 'walk-in', ...seen(n), ...visitorAt(eventId, n) });
  for (let left = counted; left > 0; left -= 100)
    entries.push({ kind: 'count', ...seen(entries.length), people: Math.min(left, 100) });
  const helper = second.kind === 'staff' && second.communityId ? second : editor;
  await takeAttendance(helper, eventId, entries, startsAt);
}

async function settleIt(seed: SeedEvent, eventId: string, { editor }: Desk, now: Date): Promise<void> {
  const { known, counted } = seed.came ?? { known: 0, counted: 0 };
  const seen = known + counted;
  await settle(editor, { eventId, seen, expected: seed.expected ?? seen, counted: null, because: '' }, now);
  for (const [part, text] of Object.entries(seed.file ?? {}))
    await addItem(
      editor,
      { eventId, part: part as keyof NonNullable<SeedEvent['file']>, words: text, mediaId: null },
      now,
    );
  if (!seed.remark) return;
  const { version } = await eventOf(eventId);
  await saveRemark(editor, { eventId, version, remark: seed.remark, reportedAt: '' }, now);
}
