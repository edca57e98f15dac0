/** Steps of the random walk about rounds of a panel. */
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { reviewCandidates, reviewMembers } from '@/db/schema/reviews';
import { like } from '@/features/nominations/likes/mutations';
import { changePanel } from '@/features/nominations/panels/mutations';
import { close, decide, open } from '@/features/nominations/reviews/mutations';
import { score } from '@/features/nominations/scores/mutations';
import { roleOf } from './clue-acts';
import {
  type Actor,
  type Candidate,
  can,
  dayAt,
  hasNamed,
  mayGoOn,
  type Person,
  type Round,
  roles,
  type Step,
  type World,
} from './world';

const isHome = (actor: Actor, communityId: string) =>
  actor.kind === 'staff' && (actor.communityId === null || actor.communityId === communityId);
const ids = (actors: Actor[]) => actors.map(({ id }) => id ?? '');

export function openRoundStep(world: World, actor: Actor, people: Person[], well: boolean): Step {
  const { dice, now } = world;
  const communityId = people[0]?.communityId ?? dice.pick(world.communities);
  const home = world.actors.filter((one) => isHome(one, communityId));
  const staff = well || dice.chance(0.8) ? home.slice(0, dice.between(3, 4)) : dice.some(world.actors, 0.2);
  const members = staff.filter((one) => isHome(one, communityId));
  const weights = well || dice.chance(0.9) ? [60, 40] : [60, 60];
  const criteria = weights.map((weight, at) => ({ name: `标准${at}`, weight }));
  const candidates = people.map(({ id }) => id);
  const likes = dice.chance(0.6);
  const fit = (one: Person) =>
    one.communityId === communityId && one.status === 'verified' && !one.secret && mayGoOn(one, now);
  const proper = people.length > 0 && members.length >= 3 && weights[1] === 40;
  const input = { communityId, title: '评议', criteria, likes, candidates, staff: ids(staff), residents: [] };
  return {
    name: 'openRound',
    by: roleOf(actor),
    may: can(actor, roles.responsible, communityId) && proper && people.every(fit),
    run: () => open(actor, input, now),
    after: async (id: string) => {
      const [seats, stands] = [
        await db.select().from(reviewMembers).where(eq(reviewMembers.reviewId, id)).orderBy(asc(reviewMembers.id)),
        await db.select().from(reviewCandidates).where(eq(reviewCandidates.reviewId, id)),
      ];
      const standing = stands.map((one) => ({ id: one.id, personId: one.nominationId, score: null, chosen: null }));
      world.rounds.set(id, {
        ...{ id, communityId, open: true, likes, members: seats, candidates: standing, said: new Map() },
        liked: new Set(),
      });
      for (const one of people) one.status = 'in-review';
    },
  };
}

const standing = (world: World, { personId }: Candidate) => world.people.get(personId)?.status === 'in-review';
const key = (accountId: string, candidate: Candidate) => `${accountId} ${candidate.id}`;

/** The points of everybody whose word counts, as hundredths out of 100. */
function pointsFor(world: World, round: Round, candidate: Candidate): number[] {
  return round.members.flatMap(({ accountId }) => {
    const said = round.said.get(key(accountId, candidate));
    if (said?.relation !== 'none' || hasNamed(world, accountId, candidate.personId)) return [];
    const [first = 0, second = 0] = said.points;
    return [first * 60 + second * 40];
  });
}

export function scoreStep(world: World, actor: Actor, round: Round, candidate: Candidate, well: boolean): Step {
  const { dice } = world;
  const relation = well || dice.chance(0.7) ? ('none' as const) : dice.pick(['family', 'colleague', 'other'] as const);
  const points = [dice.between(0, 100), dice.between(0, 100)];
  const typed = well || dice.chance(0.9) ? points.map(String) : ['101', ''];
  const member = round.members.some(({ accountId }) => accountId === actor.id);
  const named = hasNamed(world, actor.id ?? '', candidate.personId);
  const sayable = relation !== 'none' || (!named && typed[1] !== '');
  return {
    name: 'score',
    by: roleOf(actor),
    may: member && round.open && standing(world, candidate) && sayable,
    run: () =>
      score(
        actor,
        { id: round.id, candidateId: candidate.id, relation, points: { 0: typed[0] ?? '', 1: typed[1] ?? '' } },
        world.now,
      ),
    after: () => void round.said.set(key(actor.id ?? '', candidate), { relation, points }),
  };
}

/** What a round lacks before it can be closed: who must still speak of whom. */
export const unsaidIn = (world: World, round: Round) =>
  round.members.flatMap(({ accountId }) =>
    round.candidates
      .filter((candidate) => standing(world, candidate) && !round.said.has(key(accountId, candidate)))
      .map((candidate) => ({ accountId, candidate })),
  );

export function roundSteps(world: World, actor: Actor, round: Round, well: boolean): Record<string, Step> {
  const { dice, now } = world;
  const by = roleOf(actor);
  const runs = can(actor, roles.responsible, round.communityId);
  const stands = round.candidates.filter((candidate) => standing(world, candidate));
  const heard = stands.every((candidate) => pointsFor(world, round, candidate).length >= 2);
  const decided = round.candidates.some(({ chosen }) => chosen !== null);
  const chosen = dice.some(well || dice.chance(0.9) ? stands : round.candidates, 0.75);
  const others = stands.filter((candidate) => !chosen.includes(candidate));
  const note = well || dice.chance(0.5) ? '大家商量过' : '';
  const worst = Math.min(...chosen.map((one) => one.score ?? 0));
  const ordered = (chosen.length > 0 || stands.length === 0) && others.every((one) => (one.score ?? 0) <= worst);
  const candidate = dice.pick(round.candidates);
  const shown = world.people.get(candidate.personId);
  const like1 = `${actor.id} ${dayAt(now)}`;
  const likeable = standing(world, candidate) && !shown?.secret && shown?.consents.has('nominee-name') === true;
  const leaving = dice.chance(0.7) ? dice.pick(round.members) : undefined;
  const joining = dice.chance(0.6) ? dice.pick(world.actors) : undefined;
  const isNew = joining && !round.members.some(({ accountId }) => accountId === joining.id);
  const joins = joining && isNew && isHome(joining, round.communityId) ? joining : undefined;
  const left = round.members.length - (leaving ? 1 : 0) + (joins ? 1 : 0);
  return {
    closeRound: {
      name: 'closeRound',
      by,
      may: runs && round.open && unsaidIn(world, round).length === 0 && heard,
      run: () => close(actor, round.id, now),
      after: () => {
        round.open = false;
        for (const one of stands) {
          const points = pointsFor(world, round, one);
          one.score = Math.floor(points.reduce((sum, point) => sum + point, 0) / points.length + 0.5);
        }
      },
    },
    decideRound: {
      name: 'decideRound',
      by,
      may: runs && !round.open && !decided && chosen.every((one) => stands.includes(one)) && (note !== '' || ordered),
      run: () => decide(actor, { id: round.id, chosen: chosen.map(({ id }) => id), note }, now),
      after: () => {
        for (const one of stands) {
          one.chosen = chosen.includes(one);
          const person = world.people.get(one.personId);
          if (person) Object.assign(person, { status: one.chosen ? 'reviewed' : 'declined', chosen: one.chosen });
        }
      },
    },
    changePanel: {
      name: 'changePanel',
      by,
      may: runs && round.open && (leaving !== undefined || joins !== undefined) && left >= 3,
      run: () => changePanel(actor, { id: round.id, leaving: leaving?.id ?? null, joining: joining?.id ?? null }, now),
      after: async () => {
        for (const said of [...round.said.keys()])
          if (leaving && said.startsWith(leaving.accountId)) round.said.delete(said);
        round.members = await db
          .select()
          .from(reviewMembers)
          .where(eq(reviewMembers.reviewId, round.id))
          .orderBy(asc(reviewMembers.id));
      },
    },
    like: {
      name: 'like',
      by,
      may: actor.kind === 'resident' && round.open && round.likes && likeable && !round.liked.has(like1),
      run: () => like(actor, { id: round.id, candidateId: candidate.id }, now),
      after: () => void round.liked.add(like1),
    },
  };
}
