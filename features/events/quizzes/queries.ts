import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { quizQuestions } from '@/db/schema/quizzes';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import type { BankFilter } from './inputs';

export type Question = typeof quizQuestions.$inferSelect;
export type BankRow = Question & { community: string | null; communityEn: string | null };

/** The questions of everybody, and those of the viewer's community, or all. */
function withinBank(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'event.plan');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(isNull(quizQuestions.communityId), eq(quizQuestions.communityId, reach));
}

/** The bank by topic, in the order in which questions were written. */
export async function listQuestions(viewer: Viewer, { topic, state }: BankFilter): Promise<BankRow[]> {
  const rows = await db
    .select({ question: quizQuestions, community: communities.name, communityEn: communities.nameEn })
    .from(quizQuestions)
    .leftJoin(communities, eq(communities.id, quizQuestions.communityId))
    .where(
      and(
        withinBank(viewer),
        topic ? eq(quizQuestions.topic, topic) : undefined,
        state ? isNotNull(quizQuestions.retiredAt) : isNull(quizQuestions.retiredAt),
      ),
    )
    .orderBy(asc(quizQuestions.topic), asc(quizQuestions.id))
    .limit(500);
  return rows.map(({ question, ...of }) => ({ ...question, ...of }));
}

export async function listTopics(viewer: Viewer): Promise<string[]> {
  const { topic } = quizQuestions;
  const rows = await db.selectDistinct({ topic }).from(quizQuestions).where(withinBank(viewer)).orderBy(asc(topic));
  return rows.map((row) => row.topic);
}

export async function getQuestion(viewer: Viewer, id: string): Promise<Question | undefined> {
  const [row] = await db
    .select()
    .from(quizQuestions)
    .where(and(eq(quizQuestions.id, id), withinBank(viewer)));
  return row;
}

/** Questions in a given order; what does not exist is left out. */
export async function questionsInOrder(ids: string[]): Promise<Question[]> {
  if (ids.length === 0) return [];
  const rows = await db.select().from(quizQuestions).where(inArray(quizQuestions.id, ids));
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
