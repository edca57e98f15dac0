'use server';
import { newId } from '@/db/new-id';
import { formAction } from '@/lib/form-action';
import { RuleBroken, refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type Entry, plainCountInput, plainWalkInInput, tapInput } from './inputs';
import { takeAttendance } from './mutations';
import { getDoorEvent } from './queries';

const listOf = (event: string, done: string) => `/desk/events/${event}/check-in/list?done=${done}`;

async function takeOne(viewer: Viewer, number: string, entry: Entry, now: Date) {
  const event = (await getDoorEvent(viewer, number)) ?? refuse('notYours');
  const [answer] = await takeAttendance(viewer, event.id, [entry], now);
  if (!answer || answer.outcome === 'refused') throw new RuleBroken(answer?.reason ? [answer.reason] : []);
  return answer.outcome === 'already' ? 'checked-in-already' : answer.outcome === 'let-in' ? 'let-in' : 'checked-in';
}

/** One tap on the plain list: `in:` and a sign-up, or `undo:` and an attendance. */
export const tapAction = formAction(tapInput, async (viewer, { event, door, tap }) => {
  const now = new Date();
  const [what, of = ''] = tap.split(':');
  const seen = { id: newId(now.getTime()), door, at: now.getTime() };
  if (what === 'undo') {
    await takeOne(viewer, event, { kind: 'undo', ...seen, of }, now);
    return listOf(event, 'undone');
  }
  return listOf(event, await takeOne(viewer, event, { kind: 'list', ...seen, signUpId: of }, now));
});

export const walkInAction = formAction(plainWalkInInput, async (viewer, { event, ...input }) => {
  const now = new Date();
  return listOf(event, await takeOne(viewer, event, { kind: 'walk-in', ...input, at: now.getTime() }, now));
});

export const countAction = formAction(plainCountInput, async (viewer, { event, ...input }) => {
  const now = new Date();
  await takeOne(viewer, event, { kind: 'count', ...input, at: now.getTime() }, now);
  return listOf(event, 'counted');
});
