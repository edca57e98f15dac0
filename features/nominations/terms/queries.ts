import 'server-only';
import { desc } from 'drizzle-orm';
import { db } from '@/db/client';
import { goodPeopleTerms } from '@/db/schema/nominations';
import { dayOf } from '@/lib/time';
import { type Terms, termsOn } from './rules';

/** Everything that was ever set, the latest first. */
export const listTerms = () => db.select().from(goodPeopleTerms).orderBy(desc(goodPeopleTerms.validFrom));

/** What holds at an instant. */
export const termsAt = async (now: Date): Promise<Terms> => termsOn(dayOf(now), await listTerms());
