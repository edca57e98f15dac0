/** What several people went through at once: a review, a notice, a batch. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { honours } from '@/db/schema/honours';
import { reviewCandidates } from '@/db/schema/reviews';
import { award as awardHonours } from '@/features/honours/mutations';
import { close, decide, open } from '@/features/nominations/reviews/mutations';
import { score } from '@/features/nominations/scores/mutations';
import { openNotice as openPublicNotice } from '@/features/public-notices/mutations';
import { dayOf } from '@/lib/time';
import type { Played } from './events';
import type { Desk, Office } from './office';

type Act = (played: Played[], office: Office, now: Date) => Promise<undefined>;

/** Whether an event takes others in: of the same community, and an act of several. */
export const belong = (act: unknown, some: Played[], others: Played[]) =>
  [openReview, closeReview, openNotice, award].some((shared) => shared === act) &&
  some[0]?.person.community === others[0]?.person.community;

export const deskOf = ({ desks }: Office, { person }: Played): Desk => {
  const desk = desks.get(person.community ?? '');
  if (!desk) throw new Error(`${person.key} has no community.`);
  return desk;
};

const idsOf = (played: Played[]) => played.flatMap(({ nominationId }) => nominationId ?? []);
const first = (played: Played[]): Played => played[0] as Played;

const criteria = [
  { name: '事迹', weight: 40 },
  { name: '影响', weight: 30 },
  { name: '群众口碑', weight: 30 },
];

/** Opens a round and has the panel score at once; one member knows the first candidate, and says so. */
export const openReview: Act = async (played, office, now) => {
  const { communityId, name, lead, panel } = deskOf(office, first(played));
  const id = await open(
    lead,
    {
      communityId,
      title: `${name}好人评议（${dayOf(now).slice(0, 7)}）`,
      candidates: idsOf(played),
      criteria,
      staff: panel.map(({ id }) => id ?? ''),
      residents: [],
      likes: false,
    },
    now,
  );
  const candidates = await db.select().from(reviewCandidates).where(eq(reviewCandidates.reviewId, id));
  for (const [seat, member] of panel.entries()) {
    for (const [at, candidate] of candidates.entries()) {
      // The last round still waits for its last member.
      if (played.some(({ person }) => person.fate === 'in-review') && seat === panel.length - 1) continue;
      const relation = seat === 1 && at === 0 ? 'colleague' : 'none';
      const chosen = played.find(({ nominationId }) => nominationId === candidate.nominationId)?.person;
      const points = pointsOf(chosen?.declineReason === 'not-chosen' ? 74 : 90, seat, at);
      const on = new Date(now.getTime() + (seat + 1) * 3_600_000);
      await score(member, { id, candidateId: candidate.id, relation, points }, on);
    }
  }
};

const pointsOf = (about: number, seat: number, at: number): Record<string, string> =>
  Object.fromEntries(criteria.map((_, n) => [String(n), String(about + ((seat * 3 + at * 2 + n) % 7) - 3)]));

/** Closes the round of these people and lets those go on who came that far. */
export const closeReview: Act = async (played, office, now) => {
  const { lead } = deskOf(office, first(played));
  const ids = idsOf(played);
  const rows = await db.select().from(reviewCandidates);
  const own = rows.filter(({ nominationId }) => ids.includes(nominationId));
  const roundId = own.at(-1)?.reviewId ?? '';
  await close(lead, roundId, now);
  const goesOn = (nominationId: string) =>
    played.find((one) => one.nominationId === nominationId)?.person.declineReason !== 'not-chosen';
  const chosen = own.filter(({ nominationId }) => goesOn(nominationId)).map(({ id }) => id);
  await decide(lead, { id: roundId, chosen, note: '' }, now);
};

export const openNotice: Act = async (played, office, now) => {
  const { communityId, name, objectTo, lead } = deskOf(office, first(played));
  const notice = { communityId, nominationIds: idsOf(played), title: `${name}身边好人公示`, objectTo };
  await openPublicNotice(lead, { ...notice, startDay: dayOf(now), workingDays: 5 }, now);
};

/** Honours a batch, and remembers what each is called from then on. */
export const award: Act = async (played, office, now) => {
  const { communityId, lead } = deskOf(office, first(played));
  const batch = first(played).person.batch;
  if (!batch) return;
  const { period, year, part } = batch;
  await awardHonours(lead, { nominationIds: idsOf(played), period, year, part, communityId }, now);
  for (const one of played) {
    const [row] = await db
      .select()
      .from(honours)
      .where(eq(honours.nominationId, one.nominationId ?? ''));
    if (!row) throw new Error(`${one.person.key} was not honoured.`);
    one.honourId = row.id;
  }
};
