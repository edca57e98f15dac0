import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { forwardings, honours, supports } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { enterOwed } from '@/features/ledgers/owed/mutations';
import { writeEntry } from '@/features/ledgers/written/mutations';
import { dayOf } from '@/lib/time';

/** Enters the honours, the support and the recommendations upward that were there before their ledgers. */
export async function enterOwedHonours(now: Date): Promise<number> {
  return (await enterAwards(now)) + (await enterSupport(now)) + (await enterForwardings(now));
}

const { communityId, awardedAt } = honours;

const enterAwards = (now: Date) =>
  enterOwed(
    {
      ledger: 'good-people',
      list: (tx, never, most) =>
        tx
          .select({ id: honours.id, communityId, awardedAt, category: nominations.category })
          .from(honours)
          .innerJoin(nominations, eq(nominations.id, honours.nominationId))
          .where(never('honour', honours.id))
          .limit(most),
      enter: (tx, { id, awardedAt: at, ...written }) =>
        writeEntry(tx, 'good-people', { type: 'honour', id }, { ...written, day: dayOf(at) }),
    },
    now,
  );

const enterSupport = (now: Date) =>
  enterOwed(
    {
      ledger: 'support-given',
      list: (tx, never, most) =>
        tx
          .select()
          .from(supports)
          .where(and(isNull(supports.cancelledAt), never('support', supports.id)))
          .limit(most),
      enter: (tx, { id, communityId, day, kind, amountFen }) =>
        writeEntry(
          tx,
          'support-given',
          { type: 'support', id },
          { communityId, day, category: kind, quantity: amountFen },
        ),
    },
    now,
  );

const enterForwardings = (now: Date) =>
  enterOwed(
    {
      ledger: 'recommendations',
      list: (tx, never, most) =>
        tx
          .select({ id: forwardings.id, sentAt: forwardings.sentAt, communityId, category: nominations.category })
          .from(forwardings)
          .innerJoin(honours, eq(honours.id, forwardings.honourId))
          .innerJoin(nominations, eq(nominations.id, honours.nominationId))
          .where(never('forwarding', forwardings.id))
          .limit(most),
      enter: (tx, { id, sentAt, ...written }) =>
        writeEntry(tx, 'recommendations', { id, type: 'forwarding' }, { ...written, day: dayOf(sentAt) }),
    },
    now,
  );
