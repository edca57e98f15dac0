import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { quizRuns, quizStations } from '@/db/schema/quizzes';
import { questionsInOrder } from '../quizzes/queries';
import { type FairRow, type Station, stationAt } from '../stations/queries';
import { openness } from '../stations/rules';

/** What stands on the page before it is answered: never which answer is right, nor why. */
export type Sheet = {
  fair: FairRow;
  station: Pick<Station, 'slug' | 'name' | 'passAt' | 'prize'>;
  state: 'not-yet' | 'open' | 'over';
  questions: { id: string; question: string; choices: string[] }[];
};

export async function getSheet(slug: string, now: Date): Promise<Sheet | undefined> {
  const found = await stationAt(slug);
  if (!found) return undefined;
  const { fair, station } = found;
  const state = openness(fair, now);
  if (state === 'not-public') return undefined;
  const questions = state === 'open' ? await questionsInOrder(station.questionIds) : [];
  const { name, passAt, prize } = station;
  return {
    fair,
    station: { slug, name, passAt, prize },
    state,
    questions: questions.map(({ id, question, choices }) => ({ id, question, choices })),
  };
}

/** How somebody answered, with what is right and why; for whoever has the address of the run. */
export async function getResult(slug: string, runId: string) {
  const found = await stationAt(slug);
  if (!found) return undefined;
  const [run] = await db
    .select()
    .from(quizRuns)
    .where(and(eq(quizRuns.id, runId), eq(quizRuns.stationId, found.station.id)));
  if (!run) return undefined;
  const questions = await questionsInOrder(found.station.questionIds);
  return {
    ...found,
    run,
    questions: questions.map((question, at) => ({ ...question, answer: run.answers[at] ?? -1 })),
  };
}
export type Result = NonNullable<Awaited<ReturnType<typeof getResult>>>;

/** What was handed out at a fair, last first. */
export async function listHandedOut(eventId: string) {
  const rows = await db
    .select({
      id: quizRuns.id,
      slip: quizRuns.slip,
      at: quizRuns.handedOutAt,
      station: quizStations.name,
      prize: quizStations.prize,
      by: accounts.signature,
    })
    .from(quizRuns)
    .innerJoin(quizStations, eq(quizStations.id, quizRuns.stationId))
    .leftJoin(accounts, eq(accounts.id, quizRuns.handedOutBy))
    .where(and(eq(quizStations.eventId, eventId), isNotNull(quizRuns.handedOutAt)))
    .orderBy(desc(quizRuns.handedOutAt))
    .limit(30);
  return rows;
}
export type HandedOut = Awaited<ReturnType<typeof listHandedOut>>[number];
