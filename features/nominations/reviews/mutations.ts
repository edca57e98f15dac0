import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { reviewCandidates, reviewMembers, reviews } from '@/db/schema/reviews';
import { accountOf } from '@/features/accounts/queries';
import { may } from '@/features/accounts/rules';
import type { Identifier } from '@/lib/identifier';
import { withinLimit } from '@/lib/limits';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { move, subject as nominationSubject } from '../mutations';
import { panelStaffOf } from '../panels/mutations';
import { factsOf } from '../people/queries';
import { termsAt } from '../terms/queries';
import type { Terms } from '../terms/rules';
import type { DecideInput, OpenInput } from './inputs';
import { factsOfRound, progressOfRound, type RoundFacts } from './queries';
import {
  isStanding,
  reasonsNotToClose,
  reasonsNotToDecide,
  reasonsNotToOpen,
  reasonsNotToPropose,
  scoreOfCandidate,
} from './rules';

/** What a record of a round is about. */
export const subject = (id: string) => ({ type: 'review', id });

// Whoever runs rounds learns by trying whether a number has an account; this many tries are enough to set up a panel.
const lookups = { name: 'panel lookups', most: 30, minutes: 60 };

/** Puts candidates before a panel; returns the id of the round. Nobody is looked up for those who may not run it. */
export async function open(viewer: Viewer, input: OpenInput, now: Date): Promise<string> {
  const { communityId, title, criteria, likes, candidates } = input;
  if (!may(viewer, 'review.run', communityId)) return refuse('notYours');
  const residents = await accountsOf(viewer, input.residents, now);
  const terms = await termsAt(now);
  return write(
    viewer,
    async (tx) => {
      const members = [...new Set([...(await panelStaffOf(tx, communityId, input.staff)), ...residents])];
      const plan = { communityId, criteria, members: members.length, candidates: candidates.length };
      refuseAll([...reasonsNotToOpen(viewer, plan), ...(await reasonsOf(tx, candidates, communityId, terms))]);
      const round = { communityId, title, criteria, likes, status: 'open' as const };
      const [row] = await tx
        .insert(reviews)
        .values({ ...round, openedBy: viewer.id ?? '', openedAt: now })
        .returning({ id: reviews.id });
      if (!row) throw new Error('The round was not stored.');
      await tx.insert(reviewMembers).values(members.map((accountId) => ({ reviewId: row.id, accountId })));
      await tx.insert(reviewCandidates).values(candidates.map((nominationId) => ({ reviewId: row.id, nominationId })));
      for (const id of candidates) await move(tx, { id, status: 'verified' }, 'in-review');
      await record(tx, 'review.opened', subject(row.id), { candidates, members: members.length });
      return row.id;
    },
    now,
  );
}

async function accountsOf(viewer: Viewer, identifiers: Identifier[], now: Date): Promise<string[]> {
  for (const _ of identifiers) if (!(await withinLimit(lookups, viewer.id ?? '', now))) refuse('tooManyTries');
  const found = await Promise.all(identifiers.map(accountOf));
  const active = found.filter((account) => account?.status === 'active').map((account) => account?.id ?? '');
  const count = identifiers.length - active.length;
  // One answer for a number without an account and for an account that was stopped.
  if (count > 0) refuseAll([{ code: 'panelistUnknown', field: 'residents', values: { count } }]);
  return active;
}

async function reasonsOf(tx: Tx, candidates: string[], communityId: string, terms: Terms): Promise<Reason[]> {
  const reasons: Reason[] = [];
  for (const id of candidates) {
    const facts = await factsOf(tx, id);
    const elsewhere = facts?.communityId !== communityId;
    if (!facts || elsewhere) reasons.push({ code: 'nominationElsewhere' });
    else reasons.push(...reasonsNotToPropose(facts, terms, tx.now));
  }
  return reasons.map((reason) => ({ ...reason, field: 'candidates' }));
}

/** Ends the scoring: from now on the scores are open on the desk, and nobody can change one. */
export function close(viewer: Viewer, id: string, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const round = await roundFor(tx, viewer, id);
      refuseAll(reasonsNotToClose(viewer, round, progressOfRound(round)));
      for (const candidate of round.candidates.filter(({ status }) => isStanding(status))) {
        const said = round.said.filter(({ candidateId }) => candidateId === candidate.id);
        const score = scoreOfCandidate(round.criteria, said);
        await tx.update(reviewCandidates).set({ score }).where(eq(reviewCandidates.id, candidate.id));
      }
      await tx.update(reviews).set({ status: 'closed', closedBy: viewer.id, closedAt: now }).where(eq(reviews.id, id));
      await record(tx, 'review.closed', subject(id));
    },
    now,
  );
}

/** Says who goes on, once: the chosen are reviewed, the others end here. */
export function decide(viewer: Viewer, { id, chosen, note }: DecideInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const round = await roundFor(tx, viewer, id);
      const ranked = round.candidates.map((one) => ({ ...one, standing: isStanding(one.status) }));
      refuseAll(reasonsNotToDecide(viewer, round, ranked, { chosen, note }));
      for (const candidate of ranked.filter(({ standing }) => standing)) {
        const isChosen = chosen.includes(candidate.id);
        await tx.update(reviewCandidates).set({ chosen: isChosen }).where(eq(reviewCandidates.id, candidate.id));
        await goOn(tx, candidate, isChosen, id);
      }
      await tx.update(reviews).set({ note }).where(eq(reviews.id, id));
      const nominationIds = ranked.filter((one) => chosen.includes(one.id)).map(({ nominationId }) => nominationId);
      await record(tx, 'review.decided', subject(id), { chosen: nominationIds });
    },
    now,
  );
}

type Candidate = RoundFacts['candidates'][number];

async function goOn(tx: Tx, { nominationId, status }: Candidate, isChosen: boolean, reviewId: string): Promise<void> {
  const standing = { id: nominationId, status };
  if (isChosen) return move(tx, standing, 'reviewed');
  await move(tx, standing, 'declined', { declineReason: 'not-chosen' });
  await record(tx, 'nomination.declined', nominationSubject(nominationId), { reason: 'not-chosen', reviewId });
}

async function roundFor(tx: Tx, viewer: Viewer, id: string): Promise<RoundFacts> {
  const round = await factsOfRound(tx, id);
  if (!round || !may(viewer, 'nomination.read', round.communityId)) return refuse(round ? 'notYours' : 'gone');
  return round;
}
