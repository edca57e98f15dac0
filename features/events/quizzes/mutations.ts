import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { quizQuestions } from '@/db/schema/quizzes';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { QuestionInput } from './inputs';
import { reasonsNotToEditQuestion } from './rules';

const subject = (id: string) => ({ type: 'quiz-question', id });

/** Writes a question into the bank, or changes the one of `id` if nobody changed it meanwhile. */
export function saveQuestion(viewer: Viewer, { id, version, ...fields }: QuestionInput, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToEditQuestion(viewer, fields));
      if (id) refuseAll(reasonsNotToEditQuestion(viewer, await questionFor(tx, id)));
      const [saved] = id
        ? await tx
            .update(quizQuestions)
            .set({ ...fields, version: version + 1 })
            .where(and(eq(quizQuestions.id, id), eq(quizQuestions.version, version)))
            .returning({ id: quizQuestions.id })
        : await tx.insert(quizQuestions).values(fields).returning({ id: quizQuestions.id });
      if (!saved) return refuse('changedMeanwhile');
      await record(tx, 'quiz.question-saved', subject(saved.id));
      return saved.id;
    },
    now,
  );
}

/** Takes a question out of use, or into it again; stations that have it keep it. */
export function setInUse(viewer: Viewer, id: string, inUse: boolean, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToEditQuestion(viewer, await questionFor(tx, id)));
      await tx
        .update(quizQuestions)
        .set({ retiredAt: inUse ? null : now })
        .where(eq(quizQuestions.id, id));
      await record(tx, 'quiz.question-saved', subject(id), { inUse });
    },
    now,
  );
}

/** Puts the questions of the demonstration into the bank, for everybody. */
export async function seedQuestions(
  tx: Tx,
  seeded: Omit<QuestionInput, 'id' | 'version' | 'communityId'>[],
): Promise<void> {
  await tx.insert(quizQuestions).values(seeded);
  await record(tx, 'quiz.question-saved', subject('all'), { questions: seeded.length });
}

async function questionFor(tx: Tx, id: string) {
  const [row] = await tx.select().from(quizQuestions).where(eq(quizQuestions.id, id));
  return row ?? refuse('gone');
}
