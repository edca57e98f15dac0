import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { publicNotices } from '@/db/schema/public-notices';
import type { SeedPerson } from '@/db/seed/good-people/content.types';
import { keepNotice } from '@/features/public-notices/due/mutations';
import { fromShanghai } from '@/lib/time';
import * as alone from './alone';
import type { Office } from './office';
import * as together from './together';

/** What has come of a person so far. */
export type Played = {
  person: SeedPerson;
  clueId?: string;
  secondId?: string;
  nominationId?: string;
  honourId?: string;
};
type Act = (played: Played[], office: Office, now: Date) => Promise<undefined>;
export type Event = { at: string; act: Act; played: Played[] };

/** Everything that happens, each at its moment; what several went through at once is one event. */
export function eventsOf(people: SeedPerson[]): Event[] {
  const events: Event[] = [];
  const all = people.map((person): Played => ({ person }));
  const add = (at: string | undefined, act: Act, ...played: Played[]) => {
    if (!at) return;
    const shared = events.find(
      (event) => event.at === at && event.act === act && together.belong(act, event.played, played),
    );
    if (shared) shared.played.push(...played);
    else events.push({ at, act, played });
  };
  for (const played of all) {
    const { clue, course = {}, visit, opinions = [], objection, batch, results = [], supports = [] } = played.person;
    add(clue.at, alone.send, played);
    add(clue.second?.at, alone.sendAgain, played);
    add(course.decided, alone.decide, played);
    add(visit && `${visit.day} 16:00`, alone.visit, played);
    add(course.consented, alone.consent, played);
    for (const opinion of opinions) add(`${opinion.day} 15:00`, alone.opinion(opinion), played);
    add(course.formed, alone.form, played);
    add(course.verified, alone.verify, played);
    add(course.reviewOpened, together.openReview, played);
    add(course.reviewed, together.closeReview, played);
    add(course.noticed, together.openNotice, played);
    add(objection?.at, alone.object, played);
    add(objection?.closed, alone.closeObjection, played);
    add(course.cleared, alone.waive, played);
    add(batch?.at, together.award, played);
    for (const result of results) add(`${result.day} 16:30`, alone.result(result), played);
    for (const support of supports) add(`${support.day} 16:40`, alone.support(support), played);
    add(course.ended, alone.end, played);
  }
  // A sort keeps the order of what has the same moment.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Plays events in their order; notices end in between, when their term is over. */
export async function play(events: Event[], office: Office): Promise<void> {
  for (const { at, act, played } of events) {
    const now = fromShanghai(at);
    await endNotices(now);
    await act(played, office, now);
  }
  await endNotices(new Date());
}

async function endNotices(now: Date): Promise<void> {
  const running = await db.select().from(publicNotices).where(eq(publicNotices.status, 'running'));
  for (const { id, dueAt } of running) if (dueAt && dueAt <= now) await keepNotice(id, dueAt);
}
