import { index, int, json, table, text, time, uniqueIndex } from '../dialect';
import { newId } from '../new-id';
import { communities } from './communities';
import { events } from './events';

/** The bank of questions for knowledge fairs (知识游园): one right answer among two to four. */
export const quizQuestions = table(
  'quiz_questions',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    topic: text().notNull(),
    question: text().notNull(),
    choices: json<string[]>().notNull(),
    /** Which of the choices is right, from 0. */
    right: int().notNull(),
    explanation: text().notNull().default(''),
    retiredAt: time(),
    version: int().notNull().default(1),
  },
  (t) => [index('quiz_questions_topic').on(t.topic, t.id)],
);

/** A stand of a fair: its questions in their order. */
export const quizStations = table(
  'quiz_stations',
  {
    id: text().primaryKey().$defaultFn(newId),
    eventId: text()
      .notNull()
      .references(() => events.id),
    /** The address: /quiz/k3f9 */
    slug: text().notNull(),
    name: text().notNull(),
    questionIds: json<string[]>().notNull(),
    /** How many right answers earn a slip, and what it is for. */
    passAt: int().notNull(),
    prize: text().notNull().default(''),
    position: int().notNull(),
  },
  (t) => [
    uniqueIndex('quiz_stations_slug').on(t.slug),
    uniqueIndex('quiz_stations_position').on(t.eventId, t.position),
  ],
);

/** Somebody answered at a station. Nothing ties it to a person; `slip` is the number under which a prize is handed out, once. */
export const quizRuns = table(
  'quiz_runs',
  {
    id: text().primaryKey().$defaultFn(newId),
    stationId: text()
      .notNull()
      .references(() => quizStations.id),
    answers: json<number[]>().notNull(),
    correct: int().notNull(),
    slip: text(),
    handedOutAt: time(),
    handedOutBy: text(),
    finishedAt: time().notNull(),
  },
  (t) => [uniqueIndex('quiz_runs_slip').on(t.slip), index('quiz_runs_station').on(t.stationId, t.finishedAt)],
);
