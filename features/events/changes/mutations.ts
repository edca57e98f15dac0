import 'server-only';
import { and, eq, gte, inArray, isNotNull, like, lt, max, notInArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { newId } from '@/db/new-id';
import {
  eventGroups,
  eventSpeakers,
  eventSteps,
  events,
  programmeTemplates,
  speakers,
  venues,
} from '@/db/schema/events';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf, fromShanghai } from '@/lib/time';
import type { PlanInput } from '../planning/inputs';
import { type Plan, reasonsNotToDropGroup, type Step, withTemplate } from '../planning/rules';
import type { Event } from '../seats/mutations';
import { type Group, groupsOf } from './queries';

export async function eventFor(tx: Tx, id: string): Promise<Event> {
  const [row] = await tx.select().from(events).where(eq(events.id, id));
  return row ?? refuse('gone');
}

/** The next number of a year, 2026-0012. Call it after `record`, whose chain holds the lock: two at once do not draw the same. */
export async function nextNumber(tx: Tx, startsAt: Date): Promise<string> {
  const year = dayOf(startsAt).slice(0, 4);
  const [last] = await tx
    .select({ number: max(events.number) })
    .from(events)
    .where(like(events.number, `${year}-____`));
  return `${year}-${String(Number(last?.number?.slice(5) ?? 0) + 1).padStart(4, '0')}`;
}

/** The place of a lecture among its community's in the year (期次); it keeps the one that it has. */
export async function sessionOf(tx: Tx, event: Pick<Event, 'kind' | 'communityId' | 'startsAt' | 'session'>) {
  if (event.session !== null || event.kind !== 'lecture') return event.session;
  const year = Number(dayOf(event.startsAt).slice(0, 4));
  const [last] = await tx
    .select({ session: max(events.session) })
    .from(events)
    .where(
      and(
        eq(events.communityId, event.communityId),
        eq(events.kind, 'lecture'),
        gte(events.startsAt, fromShanghai(`${year}-01-01 00:00`)),
        lt(events.startsAt, fromShanghai(`${year + 1}-01-01 00:00`)),
      ),
    );
  return (last?.session ?? 0) + 1;
}

/** What the rules ask of an event as it stands. */
export async function planOf(tx: Tx, event: Event): Promise<Plan> {
  const [steps, groups, chosen] = [
    await tx.select().from(eventSteps).where(eq(eventSteps.eventId, event.id)),
    await groupsOf(tx, event.id),
    await tx.select({ id: eventSpeakers.id }).from(eventSpeakers).where(eq(eventSpeakers.eventId, event.id)),
  ];
  return {
    ...event,
    venue: await venueFor(tx, event.venueId, event.communityId),
    steps,
    groups,
    speakers: chosen.length,
  };
}

/** The same of what somebody means to keep; seats that were given are looked up by the id of their group. */
export async function plannedOf(
  tx: Tx,
  input: PlanInput,
  event: Pick<Event, 'status' | 'coverId' | 'coverAlt'>,
  known: Group[],
) {
  const groups = input.groups.map((group) => ({ ...known.find(({ id }) => id === group.id), ...group }));
  const { coverId = event.coverId, coverAlt = event.coverAlt, speakerIds } = input;
  const venue = await venueFor(tx, input.venueId, input.communityId);
  return {
    ...input,
    status: event.status,
    coverId,
    coverAlt,
    venue,
    groups,
    speakers: speakerIds.length,
  } satisfies Plan;
}

async function venueFor(tx: Tx, id: string, communityId: string) {
  const [venue] = await tx.select().from(venues).where(eq(venues.id, id));
  if (!venue) return refuse('venueMissing', 'venueId');
  if (venue.communityId !== null && venue.communityId !== communityId) refuse('venueElsewhere', 'venueId');
  return venue;
}

/** Puts the typed steps, in the order of another template where one was chosen. */
export async function stepsOf(
  tx: Tx,
  { steps, programmeId }: Pick<PlanInput, 'steps' | 'programmeId'>,
): Promise<Step[]> {
  if (!programmeId) return steps;
  const [template] = await tx.select().from(programmeTemplates).where(eq(programmeTemplates.id, programmeId));
  return template ? withTemplate(template.steps, steps) : refuse('gone', 'programmeId');
}

export async function keepSteps(tx: Tx, eventId: string, steps: Step[]): Promise<void> {
  await tx.delete(eventSteps).where(eq(eventSteps.eventId, eventId));
  if (steps.length === 0) return;
  const rows = steps.map(({ title, performer, material, minutes, required }, position) => {
    return { id: newId(tx.now.getTime()), eventId, position, title, performer, material, minutes, required };
  });
  await tx.insert(eventSteps).values(rows);
}

/** Keeps who speaks. Somebody who left the roster is not added any more, and stays where the name stood before. */
export async function keepSpeakers(tx: Tx, eventId: string, ids: string[]): Promise<void> {
  const before = await tx.select().from(eventSpeakers).where(eq(eventSpeakers.eventId, eventId));
  const stays = new Set(before.map(({ speakerId }) => speakerId));
  const added = ids.filter((id) => !stays.has(id));
  if (added.length > 0) {
    const left = await tx
      .select({ id: speakers.id })
      .from(speakers)
      .where(and(inArray(speakers.id, added), isNotNull(speakers.leftAt)));
    if (left.length > 0) refuse('speakerLeft', 'speakers');
    const rows = added.map((speakerId) => ({ id: newId(tx.now.getTime()), eventId, speakerId }));
    await tx.insert(eventSpeakers).values(rows);
  }
  const kept = ids.length > 0 ? notInArray(eventSpeakers.speakerId, ids) : undefined;
  await tx.delete(eventSpeakers).where(and(eq(eventSpeakers.eventId, eventId), kept));
}

/** Keeps the seats by group: a known one keeps its id, and one that somebody signed up for stays. */
export async function keepGroups(tx: Tx, eventId: string, typed: PlanInput['groups'], known: Group[]): Promise<void> {
  const dropped = known.filter(({ id }) => !typed.some((group) => group.id === id));
  refuseAll(dropped.flatMap(reasonsNotToDropGroup));
  if (dropped.length > 0) {
    const ids = dropped.map(({ id }) => id);
    await tx.delete(eventGroups).where(inArray(eventGroups.id, ids));
  }
  const [last] = await tx
    .select({ position: max(eventGroups.position) })
    .from(eventGroups)
    .where(eq(eventGroups.eventId, eventId));
  let position = last?.position ?? -1;
  for (const { id, name, seats } of typed) {
    const mine = id && known.some((group) => group.id === id) ? eq(eventGroups.id, id) : undefined;
    if (mine) await tx.update(eventGroups).set({ name, seats }).where(mine);
    else {
      position += 1;
      await tx.insert(eventGroups).values({ id: newId(tx.now.getTime()), eventId, name, seats, position });
    }
  }
}
