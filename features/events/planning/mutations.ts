import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { changedFields, record } from '@/db/record';
import { eventGroups, eventSpeakers, eventSteps, events } from '@/db/schema/events';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import {
  eventFor,
  keepGroups,
  keepSpeakers,
  keepSteps,
  nextNumber,
  plannedOf,
  planOf,
  sessionOf,
  stepsOf,
} from '../changes/mutations';
import { groupsOf } from '../changes/queries';
import { tellEverybody } from '../letters/mutations';
import { askToRemind } from '../reminders/mutations';
import { phaseOf } from '../rules';
import { indexEvent } from '../search/mutations';
import { type Event, shortenOffers, subject, takeEvent, withSeats } from '../seats/mutations';
import type { PlanInput } from './inputs';
import {
  hasMoved,
  mayPlan,
  reasonsNotToCancel,
  reasonsNotToChange,
  reasonsNotToDiscard,
  reasonsNotToKeep,
  reasonsNotToPublish,
} from './rules';

type Then = { publish: boolean };
type Given = { id: string; version: number };
type Planned = { id: string; number: string };

const blank = { status: 'draft', coverId: null, coverAlt: '' } as const;

/** Begins an event, and publishes it in the same transaction when asked; its number is its address. */
export function planEvent(viewer: Viewer, input: PlanInput, then: Then, now: Date): Promise<Planned> {
  return write(
    viewer,
    async (tx) => {
      if (!mayPlan(viewer, input)) refuse('notYours', 'communityId');
      const typed = { ...input, steps: await stepsOf(tx, input) };
      refuseAll(reasonsNotToKeep(viewer, await plannedOf(tx, typed, blank, [])));
      const id = newId(now.getTime());
      await record(tx, 'event.drafted', subject(id));
      const number = await nextNumber(tx, input.startsAt);
      const [event] = await tx
        .insert(events)
        .values({ ...blank, ...rowOf(input), id, number, createdBy: viewer.id, createdAt: now })
        .returning();
      if (!event) throw new Error('The event was not stored.');
      await keepBelongings(tx, id, typed);
      if (then.publish) await makePublic(tx, viewer, event);
      return { id, number };
    },
    now,
  );
}

/**
 * Saves an event as it was typed. One that is public changes at once: who signed up is told when time or place moved, and seats
 * that were added are offered to those who wait.
 */
export function saveEvent(viewer: Viewer, input: PlanInput & Given, then: Then, now: Date): Promise<Planned> {
  return write(
    viewer,
    async (tx) => {
      const event = await eventFor(tx, input.id);
      if (!mayPlan(viewer, event)) refuse('notYours');
      if (event.version !== input.version) refuse('changedMeanwhile');
      const typed = { ...input, steps: await stepsOf(tx, input) };
      if (event.status !== 'draft') await change(tx, viewer, event, typed);
      else {
        refuseAll(reasonsNotToKeep(viewer, await plannedOf(tx, typed, event, [])));
        const saved = await replaceRow(tx, event, typed);
        await keepBelongings(tx, event.id, typed);
        await record(tx, 'event.saved', subject(event.id), { version: saved.version });
        if (then.publish) await makePublic(tx, viewer, saved);
      }
      return { id: event.id, number: event.number };
    },
    now,
  );
}

async function change(tx: Tx, viewer: Viewer, before: Event, typed: PlanInput): Promise<void> {
  // From here on nobody gets a seat until the transaction ends, so that what is held is what is compared.
  await takeEvent(tx, before.id);
  const groups = await groupsOf(tx, before.id);
  const next = await plannedOf(tx, typed, before, groups);
  refuseAll(reasonsNotToChange(viewer, { ...(await planOf(tx, before)), groups }, next, tx.now));
  const moved = hasMoved(before, typed);
  const event = await replaceRow(tx, before, typed, moved ? { remindedAt: null } : {});
  await withSeats(tx, event, () => keepBelongings(tx, event.id, typed));
  await shortenOffers(tx, event);
  const fields = changedFields<Record<string, unknown>>(comparable(before), comparable(event));
  await record(tx, 'event.changed', subject(event.id), { version: event.version, fields, moved });
  await indexEvent(tx, event);
  if (!moved) return;
  await askToRemind(tx, event);
  if (phaseOf(event, tx.now) !== 'over') await tellEverybody(tx, 'event-changed', event);
}

const comparable = ({ startsAt, endsAt, signUpUntil, questions, turns: _, version: __, ...event }: Event) => ({
  ...event,
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
  signUpUntil: signUpUntil?.getTime(),
  questions: String(questions),
});

/** Shows a draft to the public. */
export function publishEvent(viewer: Viewer, { id, version }: Given, now: Date): Promise<Planned> {
  const act = async (tx: Tx, event: Event) => makePublic(tx, viewer, event);
  return acting(viewer, { id, version }, act, now);
}

async function makePublic(tx: Tx, viewer: Viewer, event: Event): Promise<void> {
  refuseAll(reasonsNotToPublish(viewer, await planOf(tx, event), tx.now));
  // The record holds the chain's lock: two that are published at once do not get the same session.
  await record(tx, 'event.published', subject(event.id));
  const session = await sessionOf(tx, event);
  const published = { status: 'published', session, publishedAt: tx.now, version: event.version + 1 } as const;
  await tx.update(events).set(published).where(eq(events.id, event.id));
  await indexEvent(tx, { ...event, ...published });
  await askToRemind(tx, event);
}

/** Calls an event off; its page says so and why, and everybody who meant to come is told. */
export function cancelEvent(viewer: Viewer, { reason, ...given }: Given & { reason: string }, now: Date) {
  const act = async (tx: Tx, event: Event) => {
    refuseAll(reasonsNotToCancel(viewer, event));
    const cancelled = { status: 'cancelled', cancelledBecause: reason, version: event.version + 1 } as const;
    await tx.update(events).set(cancelled).where(eq(events.id, event.id));
    await record(tx, 'event.cancelled', subject(event.id));
    await indexEvent(tx, { ...event, ...cancelled });
    if (phaseOf(event, now) !== 'over') await tellEverybody(tx, 'event-cancelled', { ...event, ...cancelled });
  };
  return acting(viewer, given, act, now);
}

/** Throws away what was never public. */
export function discardEvent(viewer: Viewer, given: Given, now: Date): Promise<Planned> {
  const act = async (tx: Tx, event: Event) => {
    refuseAll(reasonsNotToDiscard(viewer, event));
    await tx.delete(eventSteps).where(eq(eventSteps.eventId, event.id));
    await tx.delete(eventSpeakers).where(eq(eventSpeakers.eventId, event.id));
    await tx.delete(eventGroups).where(eq(eventGroups.eventId, event.id));
    await tx.delete(events).where(eq(events.id, event.id));
    await record(tx, 'event.discarded', subject(event.id));
  };
  return acting(viewer, given, act, now);
}

function acting(viewer: Viewer, { id, version }: Given, act: (tx: Tx, event: Event) => Promise<void>, now: Date) {
  return write(
    viewer,
    async (tx) => {
      const event = await eventFor(tx, id);
      if (!mayPlan(viewer, event)) refuse('notYours');
      if (event.version !== version) refuse('changedMeanwhile');
      await act(tx, event);
      return { id, number: event.number };
    },
    now,
  );
}

async function replaceRow(tx: Tx, event: Event, input: PlanInput, more: Partial<Event> = {}): Promise<Event> {
  const [saved] = await tx
    .update(events)
    .set({ ...rowOf(input), ...more, version: event.version + 1 })
    .where(eq(events.id, event.id))
    .returning();
  return saved ?? refuse('gone');
}

// The columns of an event among what was typed.
function rowOf(typed: PlanInput) {
  const { kind, communityId, title, summary, virtue, audience, seriesId, venueId, startsAt, endsAt } = typed;
  const { host, partners, responsibleId, materials, signUp, signUpUntil, offerHours, questions } = typed;
  const cover = typed.coverId === undefined ? {} : { coverId: typed.coverId };
  const alt = typed.coverAlt === undefined ? {} : { coverAlt: typed.coverAlt };
  return {
    ...{ kind, communityId, title, summary, virtue, audience, seriesId, venueId, startsAt, endsAt },
    ...{ host, partners, responsibleId, materials, signUp, signUpUntil, offerHours, questions },
    ...cover,
    ...alt,
  };
}

async function keepBelongings(tx: Tx, eventId: string, { steps, speakerIds, groups }: PlanInput): Promise<void> {
  await keepSteps(tx, eventId, steps);
  await keepSpeakers(tx, eventId, speakerIds);
  await keepGroups(tx, eventId, groups, await groupsOf(tx, eventId));
}
