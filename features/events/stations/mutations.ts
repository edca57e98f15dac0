import 'server-only';
import { randomInt } from 'node:crypto';
import { count, eq, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { quizRuns, quizStations } from '@/db/schema/quizzes';
import { questionsInOrder } from '@/features/events/quizzes/queries';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { StationInput } from './inputs';
import { reasonsNotToSaveStation } from './rules';

const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const newSlug = () => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');

/** Sets up a station of a fair, or changes one; the address on its sheet stays. */
export async function saveStation(viewer: Viewer, input: StationInput, now: Date): Promise<string> {
  const known = await questionsInOrder(input.questionIds);
  if (known.length < input.questionIds.length) refuse('questionTwice', 'questions.0');
  const store = (tx: Tx) => keep(tx, viewer, input);
  return write(viewer, store, now).catch((error) => {
    // The address or the place was taken at the same moment.
    if (isUniqueViolation(error)) return write(viewer, store, now);
    throw error;
  });
}

async function keep(tx: Tx, viewer: Viewer, { id, eventNumber, ...fields }: StationInput): Promise<string> {
  const [fair] = await tx.select().from(events).where(eq(events.number, eventNumber));
  if (!fair) return refuse('gone');
  const before = id ? await stationFor(tx, id) : null;
  if (before && before.eventId !== fair.id) return refuse('gone');
  refuseAll(reasonsNotToSaveStation(viewer, fair, fields, before));
  const stationId = before ? await change(tx, before.id, fields) : await add(tx, fair.id, fields);
  await record(tx, 'quiz.station-saved', { type: 'event', id: fair.id }, { stationId });
  return stationId;
}

type Fields = Omit<StationInput, 'id' | 'eventNumber'>;

async function change(tx: Tx, id: string, fields: Fields): Promise<string> {
  await tx.update(quizStations).set(fields).where(eq(quizStations.id, id));
  return id;
}

async function add(tx: Tx, eventId: string, fields: Fields): Promise<string> {
  const [last] = await tx
    .select({ position: max(quizStations.position) })
    .from(quizStations)
    .where(eq(quizStations.eventId, eventId));
  const [added] = await tx
    .insert(quizStations)
    .values({ ...fields, eventId, slug: newSlug(), position: (last?.position ?? 0) + 1 })
    .returning({ id: quizStations.id });
  if (!added) throw new Error('The station was not stored.');
  return added.id;
}

async function stationFor(tx: Tx, id: string) {
  const [station] = await tx.select().from(quizStations).where(eq(quizStations.id, id));
  if (!station) return refuse('gone');
  const [runs] = await tx.select({ count: count() }).from(quizRuns).where(eq(quizRuns.stationId, id));
  return { ...station, runs: runs?.count ?? 0 };
}
