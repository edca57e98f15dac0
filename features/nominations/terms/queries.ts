import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { db, prepared } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { goodPeopleTerms } from '@/db/schema/nominations';
import { dayOf } from '@/lib/time';
import { type Terms, termsOn } from './rules';

/** Everything that was ever set, the latest first. */
const everySet = prepared('terms', (db) => db.select().from(goodPeopleTerms).orderBy(desc(goodPeopleTerms.validFrom)));

/** What holds at an instant. */
export const termsAt = async (now: Date): Promise<Terms> => termsOn(dayOf(now), await everySet());

export type TermsSet = typeof goodPeopleTerms.$inferSelect & { by: string | null };

/** The same with who set it. */
export async function listTermsSet(): Promise<TermsSet[]> {
  const rows = await db
    .select({ set: goodPeopleTerms, by: accounts.signature })
    .from(goodPeopleTerms)
    .leftJoin(accounts, eq(accounts.id, goodPeopleTerms.setBy))
    .orderBy(desc(goodPeopleTerms.validFrom));
  return rows.map(({ set, by }) => ({ ...set, by }));
}
