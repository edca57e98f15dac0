'use server';
import { getUsablePicture } from '@/features/media/library/queries';
import { storePicture } from '@/features/media/mutations';
import { formAction, type Outcome } from '@/lib/form-action';
import { href, type Locale } from '@/lib/locale';
import { refuse } from '@/lib/rule-broken';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { cancelInput, changeInput, discardInput, eventInput, planInput, type Typed } from './inputs';
import * as mutations from './mutations';
import { conflictsOf } from './queries';

export const planAction = formAction(planInput, async (viewer, typed, locale) => {
  const conflicts = await conflictsShown(locale, typed, null);
  if (conflicts) return conflicts;
  const plan = await withCover(viewer, typed);
  const { number } = await mutations.planEvent(viewer, plan, { publish: typed.then === 'publish' }, new Date());
  return afterSaving(number, typed, 'eventDrafted');
});

export const saveAction = formAction(changeInput, async (viewer, { id, version, ...typed }, locale) => {
  const conflicts = await conflictsShown(locale, typed, id);
  if (conflicts) return conflicts;
  const plan = { ...(await withCover(viewer, typed)), id, version };
  const { number } = await mutations.saveEvent(viewer, plan, { publish: typed.then === 'publish' }, new Date());
  return afterSaving(number, typed, 'saved');
});

export const publishAction = formAction(eventInput, async (viewer, input) => {
  const { number } = await mutations.publishEvent(viewer, input, new Date());
  return `/desk/events/${number}?done=published`;
});

export const cancelAction = formAction(cancelInput, async (viewer, input) => {
  const { number } = await mutations.cancelEvent(viewer, input, new Date());
  return `/desk/events/${number}?done=eventCancelled`;
});

export const discardAction = formAction(discardInput, async (viewer, input) => {
  await mutations.discardEvent(viewer, input, new Date());
  return '/desk/events?done=discarded';
});

function afterSaving(number: string, { then }: Pick<Typed, 'then'>, saved: 'eventDrafted' | 'saved'): string {
  if (then === 'stay') return `/desk/events/${number}/edit?done=saved`;
  return `/desk/events/${number}?done=${then === 'publish' ? 'published' : saved}`;
}

// Two things at once in one hall may be meant so: it is said once before it is saved, and saved when it is sent again.
async function conflictsShown(locale: Locale, typed: Typed, exceptId: string | null): Promise<Outcome | null> {
  if (typed.conflictsSeen) return null;
  const conflicts = await conflictsOf(typed.plan, exceptId);
  if (conflicts.length === 0) return null;
  const { conflictOf } = words(locale).eventPlanning;
  const shown = conflicts.map(({ as, with: whom, title, startsAt, number }) => [
    href(locale, `/desk/events/${number}`),
    conflictOf[as](whom, title, formatInstant(locale, startsAt)),
  ]);
  return { shown: Object.fromEntries(shown), again: true };
}

// A picture is looked into and stored before the transaction, which must do nothing slow.
async function withCover(viewer: Viewer, { plan, files }: Typed) {
  const { cover, chosenCover, removeCover } = files;
  const now = new Date();
  if (cover && cover.size > 0) return { ...plan, coverId: await storePicture(viewer, cover, now, plan.coverAlt) };
  if (chosenCover) {
    const picture = (await getUsablePicture(viewer, chosenCover, now)) ?? refuse('gone', 'chosenCover');
    return { ...plan, coverId: picture.id, coverAlt: plan.coverAlt || picture.alt };
  }
  return removeCover ? { ...plan, coverId: null, coverAlt: '' } : plan;
}
