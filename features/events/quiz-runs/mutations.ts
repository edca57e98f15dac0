import 'server-only';
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { quizRuns, quizStations } from '@/db/schema/quizzes';
import { withinLimit } from '@/lib/limits';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { type Viewer, visitor } from '@/lib/viewer';
import { questionsInOrder } from '../quizzes/queries';
import { rightAnswers } from '../quizzes/rules';
import { getFair, stationAt } from '../stations/queries';
import type { AnswersInput } from './inputs';
import { reasonsNotToAnswer, reasonsNotToHandOut, slipLength, slipLetters, typedSlip } from './rules';

/** Behind one address stands the whole hall with its network; a program that tries all answers needs more than this. */
const byAddress = { name: 'quiz', most: 300, minutes: 60 };

const newSlip = () => Array.from({ length: slipLength }, () => slipLetters[randomInt(slipLetters.length)]).join('');

/**
 * Takes the answers of a sheet and returns the id of the run, with a slip where enough are right. It is a visitor's act, whoever
 * is signed in: nothing ties a run to a person. The same sheet again is the first one.
 */
export async function answer(input: AnswersInput, address: string, now: Date): Promise<string> {
  if (!(await withinLimit(byAddress, address, now))) refuse('quizOften');
  const found = (await stationAt(input.slug)) ?? refuse('gone');
  const { station, fair } = found;
  const questions = await questionsInOrder(station.questionIds);
  const answers = questions.map((_, at) => Number(input.answers[at] ?? -1));
  refuseAll(reasonsNotToAnswer(fair, questions, answers, now));
  const correct = rightAnswers(questions, answers);
  const store = () =>
    write(
      visitor,
      async (tx) => {
        const [known] = await tx.select({ id: quizRuns.id }).from(quizRuns).where(eq(quizRuns.id, input.sheet));
        if (known) return;
        const slip = correct >= station.passAt ? newSlip() : null;
        await tx
          .insert(quizRuns)
          .values({ id: input.sheet, stationId: station.id, answers, correct, slip, finishedAt: now });
        await record(tx, 'quiz.answered', { type: 'event', id: fair.id }, { stationId: station.id });
      },
      now,
    );
  await store().catch((error) => {
    // The sheet came twice at once, or the slip's number is taken: it is looked at anew.
    if (!isUniqueViolation(error)) throw error;
    return store();
  });
  return input.sheet;
}

/** Hands out what a slip of this fair is for, exactly once, also when two type it at the same moment. */
export async function handOut(viewer: Viewer, eventNumber: string, typed: string, now: Date): Promise<void> {
  const fair = (await getFair(viewer, eventNumber, 'event.check-in')) ?? refuse('notYours');
  const slip = typedSlip(typed);
  await write(
    viewer,
    async (tx) => {
      const run = await runOfSlip(tx, fair.id, slip);
      refuseAll(reasonsNotToHandOut(run));
      const [handed] = await tx
        .update(quizRuns)
        .set({ handedOutAt: now, handedOutBy: viewer.id })
        .where(and(eq(quizRuns.id, run?.id ?? ''), isNull(quizRuns.handedOutAt)))
        .returning({ id: quizRuns.id });
      // Somebody else was quicker: says when and who.
      if (!handed) return refuseAll(reasonsNotToHandOut(await runOfSlip(tx, fair.id, slip)));
      await record(tx, 'quiz.prize-handed-out', { type: 'event', id: fair.id }, { runId: handed.id });
    },
    now,
  );
}

async function runOfSlip(tx: Tx, eventId: string, slip: string) {
  const [run] = await tx
    .select({ id: quizRuns.id, handedOutAt: quizRuns.handedOutAt, by: accounts.signature })
    .from(quizRuns)
    .innerJoin(quizStations, eq(quizStations.id, quizRuns.stationId))
    .leftJoin(accounts, eq(accounts.id, quizRuns.handedOutBy))
    .where(and(eq(quizRuns.slip, slip), eq(quizStations.eventId, eventId)));
  return run ? { ...run, by: run.by ?? '' } : null;
}
